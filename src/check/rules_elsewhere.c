/*
 * Links whose words are another telephone number or website than they lead to, and telephone
 * numbers that lack a digit of the site's own: a part of the rule of links (L15).
 *
 * Refuses to compare words that are more than a number. Of a number that is dialled only the end is
 * compared, because "+44 1632" and "01632" begin the same one; of a website only its name, which
 * must begin with "www." or "https://" in the words.
 */
#include "check/judges.h"

#include "base/scheme.h"
#include "check/page.h"
#include "wording/digits.h"
#include "wording/phrases.h"

#include <ctype.h>
#include <string.h>

/* The last digits of a telephone number: all who write it write them alike. */
struct number_end {
    char digits[6];
    size_t count;
};

/* Reads the end of a telephone number, up to an extension. False if it is no number alone: words
 * are not, nor is "01632 960123/4". */
static bool read_number_end(const char *s, size_t n_bytes, struct number_end *end)
{
    end->count = 0;
    for (size_t i = 0; i < n_bytes && s[i] != ';';) {
        size_t sign = phrase_gap(s + i, n_bytes - i, " +-.()");
        bool digit = s[i] >= '0' && s[i] <= '9';
        if (!digit && !sign)
            return false;
        if (digit && end->count == sizeof end->digits)
            memmove(end->digits, end->digits + 1, --end->count);
        if (digit)
            end->digits[end->count++] = s[i];
        i += digit ? 1 : sign;
    }
    return end->count > 2;
}

/* Reports a telephone number whose link dials another: each reader trusts one of the two. */
static void check_number(const struct check_page *page, uint32_t i)
{
    const struct document *document = page->page->document;
    const struct node *link = &document->nodes[i];
    const char *address = node_data(document, link);
    size_t n = scheme_bytes(address, link->data_bytes, SCHEME_CALL);
    struct number_end said;
    struct number_end dialled;
    if (!n || !read_number_end(node_text(document, link), link->text_bytes, &said) ||
        !read_number_end(address + n, link->data_bytes - n, &dialled))
        return;
    size_t count = said.count < dialled.count ? said.count : dialled.count;
    if (memcmp(said.digits + said.count - count, dialled.digits + dialled.count - count, count))
        check_add(page, RULE_L15, NOTE_ERROR, check_link_place(page, i),
                  "the words say %.*s, the link dials %.*s: keep the right one",
                  (int)link->text_bytes, node_text(document, link), (int)(link->data_bytes - n),
                  address + n);
}

/* The name of the website that a text begins with, without "www."; false if it says none. */
static bool read_site(const char *s, size_t n_bytes, bool bare, const char **name,
                      size_t *name_bytes)
{
    size_t scheme = phrase_begins(s, n_bytes, "https://|http://");
    size_t prefix = scheme + phrase_begins(s + scheme, n_bytes - scheme, "www.");
    size_t n = 0;
    while (prefix + n < n_bytes &&
           (isalnum((unsigned char)s[prefix + n]) || strchr("-.", s[prefix + n])))
        n++;
    bool ends = prefix + n == n_bytes || strchr("/?#:", s[prefix + n]);
    while (n && s[prefix + n - 1] == '.') /* it ends a sentence */
        n--;
    *name = s + prefix;
    *name_bytes = n;
    return (prefix || bare) && ends && memchr(*name, '.', n) && !memchr(s, ' ', n_bytes);
}

/* Whether one name is the other, or of a part of that website: "111.nhs.uk", "nhs.uk". */
static bool is_same_site(const char *a, size_t a_bytes, const char *b, size_t b_bytes)
{
    if (a_bytes < b_bytes)
        return is_same_site(b, b_bytes, a, a_bytes);
    size_t more = a_bytes - b_bytes;
    return strncasecmp(a + more, b, b_bytes) == 0 && (!more || a[more - 1] == '.');
}

/* Reports a website whose link leads to another, as in an address that was copied for a new one. */
static void check_site(const struct check_page *page, uint32_t i)
{
    const struct document *document = page->page->document;
    const struct node *link = &document->nodes[i];
    const char *said;
    const char *led;
    size_t said_bytes;
    size_t led_bytes;
    if (read_site(node_text(document, link), link->text_bytes, false, &said, &said_bytes) &&
        strncasecmp(node_data(document, link), "http", 4) == 0 &&
        read_site(node_data(document, link), link->data_bytes, true, &led, &led_bytes) &&
        !is_same_site(said, said_bytes, led, led_bytes))
        check_add(page, RULE_L15, NOTE_ERROR, check_link_place(page, i),
                  "the words say %.*s, the link leads to %.*s: keep the right one", (int)said_bytes,
                  said, (int)led_bytes, led);
}

void rule_elsewhere(const struct check_page *page)
{
    const struct document *document = page->page->document;
    for (uint32_t i = 1; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LINK) {
            check_number(page, i);
            check_site(page, i);
        }
}

/* Whether a number lacks a digit of one in a text, and is none of them. A number there may go on
 * behind any gap: "01632 960123 8am to 5pm"; and its 1 may be left out in North America:
 * "1-514-555-0123". */
static bool lacks_digit(const char *text, const struct digits *number)
{
    size_t n_bytes = strlen(text);
    struct digits own;
    bool lacks = false;
    for (size_t at = 0, n; at < n_bytes; at += n ? n : 1) {
        n = digits_read(text + at, n_bytes - at, &own);
        for (size_t end = at + 1; end <= at + n; end++) {
            if (digit_is_at(text, n_bytes, end))
                continue;
            digits_read(text + at, end - at, &own);
            if (own.count == number->count && memcmp(own.list, number->list, own.count) == 0)
                return false;
            lacks = lacks ||
                    (digits_lack_one(number, &own) &&
                     (*own.list != '1' || memcmp(own.list + 1, number->list, number->count) != 0));
        }
    }
    return lacks;
}

/* Reports a number that lacks a digit of those in the site's `contact`. That of "+44 (0)1632
 * 960123" begins before the bracket. */
void rule_telephones(const struct check_unit *unit)
{
    enum { DIGITS_MIN = 6 };
    const struct library *library = unit->page->check->library;
    const char *contact =
        library_setting_in(library, "contact", library_row(library, unit->page->id).language);
    const char *s = unit->text;
    struct digits number;
    for (size_t at = 0, n; *contact && at < unit->n_bytes; at += n ? n : 1) {
        n = digits_read(s + at, unit->n_bytes - at, &number);
        if (number.count >= DIGITS_MIN && !phrase_ends(s, at, "(0)") &&
            lacks_digit(contact, &number))
            check_warn(unit, at, RULE_L15,
                       "%.*s lacks a digit of the number in pamphlet.yaml, which says: %s", (int)n,
                       s + at, contact);
    }
}
