/*
 * Help and dialogs, written as documents: they are laid out, scrolled and read aloud as pages are.
 */
#include "ui/guide.h"

#include "base/list.h"
#include "base/scheme.h"
#include "base/text.h"
#include "base/words.h"
#include "document/builder.h"
#include "layout/bidi.h"

#include <string.h>

/* Mirrors brackets among a command's keys beforehand, if the words after them will make the layout
 * mirror them once more: a key has to look as it does on the keyboard. */
static void turn_brackets(struct buffer *keys, const char *help)
{
    struct bidi *bidi = bidi_new();
    struct buffer row = {0};
    uint32_t count = 0;
    uint32_t code;
    buffer_format(&row, "%.*s: %s", (int)keys->used, keys->bytes, help);
    for (size_t i = 0; i < row.used;) {
        count += i < keys->used;
        i += text_decode(row.bytes + i, row.used - i, &code);
        bidi_add(bidi, code);
    }
    bidi_resolve(bidi, BIDI_RTL);
    bidi_shape(bidi, 0, count, false);
    keys->used = 0;
    for (uint32_t i = 0; i < count; i++) {
        char bytes[4];
        buffer_add(keys, bytes, text_encode(bytes, bidi_code(bidi, i)));
    }
    buffer_done(&row);
    bidi_free(bidi);
}

/* Appends a command's keys. False: it has none, or another command's help mentions them. */
static bool find_keys(enum command command, enum keys_context context, struct buffer *keys)
{
    if (command > COMMAND_NUMBER_1 && command <= COMMAND_NUMBER_9)
        return false;
    keys_of_command(context, command, keys);
    if (command == COMMAND_NUMBER_1 && keys->used == 1 && *keys->bytes == '1') {
        buffer_add_char(keys, ' ');
        buffer_add_string(keys, words_say("to 9"));
    }
    return keys->used;
}

static void add_command(struct builder *builder, enum command command, struct buffer *keys,
                        bool turned)
{
    const char *help = words_say(command_help(command));
    const char *colon = words_say(": ");
    if (turned)
        turn_brackets(keys, help);
    builder_open(builder, NODE_ITEM);
    builder_strong(builder, keys->bytes, keys->used);
    builder_text(builder, NODE_TEXT, colon, strlen(colon));
    builder_text(builder, NODE_TEXT, help, strlen(help));
    builder_close(builder);
}

static bool is_offered(const struct view_context *context, enum command command)
{
    return policy_allows(context->session, command) &&
           (command != COMMAND_TAKE_AWAY || *library_setting(context->library, "address"));
}

/* The commands of a group that have keys where the reader is; GROUP_MAX: those that have keys on
 * other screens only. */
static void add_group(struct builder *builder, enum command_group group,
                      const struct view_context *context, enum keys_context keys_here)
{
    bool turned = words_are_rtl() && context->bidi != LAYOUT_BIDI_OFF;
    bool others = group == GROUP_MAX;
    builder_open_part(builder, others ? words_say("On other screens")
                                      : words_say(command_group_title(group)));
    for (enum command command = COMMAND_NONE + 1; command < COMMAND_MAX; command++) {
        struct buffer keys = {0};
        bool here = find_keys(command, keys_here, &keys);
        bool belongs = others ? !here && find_keys(command, KEYS_ANYWHERE, &keys)
                              : here && command_group(command) == group;
        if (belongs && is_offered(context, command))
            add_command(builder, command, &keys, turned);
        buffer_done(&keys);
    }
    builder_close(builder);
}

struct document *guide_help(const struct view_context *context, enum keys_context keys)
{
    struct builder builder;
    builder_init(&builder);
    builder_heading(&builder, 1, 0, words_say("Help"));
    if (context->taps)
        builder_paragraph(
            &builder, words_say("A finger is enough here: touch a topic or a link to open it, and "
                                "the words in the last row to do what they say."));
    builder_paragraph(
        &builder,
        words_say("Choose a topic with the arrow keys and press Enter to read it. Press Space for "
                  "more, and the left arrow to go back."));
    for (enum command_group group = 0; group <= GROUP_MAX; group++)
        add_group(&builder, group, context, keys);
    return builder_finish(&builder);
}

/* The end of the path of an address, from its last dot or slash on. */
static const char *find_ending(const char *address, size_t n_bytes, size_t *ending_bytes)
{
    size_t end = 0;
    while (end < n_bytes && address[end] != '?' && address[end] != '#')
        end++;
    size_t dot = end ? end - 1 : 0;
    while (dot && address[dot] != '.' && address[dot] != '/')
        dot--;
    *ending_bytes = end - dot;
    return address + dot;
}

/* What a file is, by what its address ends in. */
static const char *file_kind(const char *address, size_t n_bytes)
{
    static const struct {
        const char *endings;
        const char *kind;
    } kinds[] = {
        {" .pdf ", WORDS("a PDF document")},
        {" .doc .docx .odt .rtf .txt .epub ", WORDS("a text document")},
        {" .xls .xlsx .ods .csv ", WORDS("a table of figures")},
        {" .ppt .pptx .odp ", WORDS("a set of slides")},
        {" .png .jpg .jpeg .gif .webp .svg .avif ", WORDS("a picture")},
        {" .mp3 .m4a .ogg .wav .flac ", WORDS("a sound recording")},
        {" .mp4 .webm .mov .avi .mkv ", WORDS("a film")},
        {" .zip .gz .7z .tar ", WORDS("a packed file")},
        {" .ics ", WORDS("an entry for a calendar")},
    };
    size_t n;
    const char *ending = find_ending(address, n_bytes, &n);
    for (size_t i = 0; n && i < sizeof kinds / sizeof *kinds; i++)
        if (list_has(kinds[i].endings, ending, n))
            return kinds[i].kind;
    return WORDS("a file");
}

/* An address has a paragraph of its own: beside words from right to left its first and its last
 * sign would stand at the wrong ends. */
static void add_address(struct builder *builder, const char *address, size_t n_bytes)
{
    builder_open(builder, NODE_PARAGRAPH);
    builder_strong(builder, address, n_bytes);
    builder_close(builder);
}

static const char way_back[] = WORDS("Press Enter to go back.");

bool guide_leads_back(const struct document *document, uint32_t node)
{
    const char *words = words_say(way_back);
    const struct node *last = &document->nodes[document->node_count - 1];
    return node == document->node_count - 1 && last->text_bytes == strlen(words) &&
           memcmp(node_text(document, last), words, last->text_bytes) == 0;
}

struct document *guide_address(const char *title, const char *lead, const char *address,
                               size_t n_bytes)
{
    struct builder builder;
    builder_init(&builder);
    builder_heading(&builder, 1, 0, title);
    builder_paragraph(&builder, lead);
    add_address(&builder, address, n_bytes);
    builder_paragraph(&builder, words_say(way_back));
    return builder_finish(&builder);
}

/* By what an address begins with: numbers are dialled, people are written to, the rest is opened.
 */
static const struct {
    const char *begin;
    const char *title;
    const char *typed;
    const char *scanned;
} outsides[] = {
    {SCHEME_CALL, WORDS("A telephone number"),
     WORDS("You can write the number down or dial it on your own phone:"),
     WORDS("Call from your own phone: point its camera at the square, or dial:")},
    {SCHEME_WRITE, WORDS("An e-mail address"),
     WORDS("You can write the address down or type it into your own phone:"),
     WORDS("Write from your own phone: point its camera at the square, or type:")},
    {SCHEME_TEXT, WORDS("A telephone number"),
     WORDS("You can write the number down or send a text message to it from your own phone:"),
     WORDS("Write from your own phone: point its camera at the square, or type:")},
    {"", WORDS("A website"),
     WORDS("This link leads to a website, which cannot be opened here. You can write the address "
           "down or type it into your own phone:"),
     WORDS("This link leads to a website. Open it on your own phone: point its camera at the "
           "square, or type:")},
};

struct takeaway guide_outside(const char *address, size_t n_bytes)
{
    size_t i = 0;
    size_t begin = 0;
    while (*outsides[i].begin && !(begin = scheme_bytes(address, n_bytes, outsides[i].begin)))
        i++;
    const char *query = begin ? memchr(address, '?', n_bytes) : NULL;
    size_t end = query ? (size_t)(query - address) : n_bytes;
    return (struct takeaway){.title = words_say(outsides[i].title),
                             .typed = words_say(outsides[i].typed),
                             .scanned = words_say(outsides[i].scanned),
                             .address = address,
                             .address_bytes = n_bytes,
                             .shown = address + begin,
                             .shown_bytes = end - begin};
}

char *guide_file_lead(const char *words, const char *address, size_t n_bytes)
{
    struct buffer lead = {0};
    buffer_format(&lead, words, words_say(file_kind(address, n_bytes)));
    return lead.bytes;
}

struct document *guide_gone(void)
{
    struct builder builder;
    builder_init(&builder);
    builder_paragraph(
        &builder,
        words_say(
            "This page is not there any more, or it is hidden now. Look in the list of topics."));
    return builder_finish(&builder);
}

/* Adds a note as an editor's other tools print theirs, without the file: "3:5: warning: ..." */
static void add_note(struct builder *builder, const struct note *note)
{
    struct buffer line = {0};
    note_format(&line, note);
    const char *rest = line.bytes + strlen(note->file) + 1;
    rest += *rest == ' ';
    builder_open(builder, NODE_ITEM);
    builder_text(builder, NODE_TEXT, rest, strlen(rest));
    builder_close(builder);
    buffer_done(&line);
}

static void add_notes(struct builder *builder, const struct notes *notes, const char *path)
{
    builder_open(builder, NODE_LIST);
    builder_set_flags(builder, NODE_TIGHT);
    for (const struct note *note = NULL; (note = notes_on(notes, path, note));)
        add_note(builder, note);
    builder_close(builder);
}

struct document *guide_notes(const struct notes *notes, const char *path)
{
    struct builder builder;
    builder_init(&builder);
    builder_heading(&builder, 1, 0, words_say("Notes on this page"));
    builder_paragraph(&builder, path);
    if (notes_on(notes, path, NULL))
        add_notes(&builder, notes, path);
    else
        builder_paragraph(&builder, words_say("Nothing was noted on this page."));
    builder_paragraph(&builder,
                      words_say("The command 'pamphlet check' finds more, each with its line."));
    builder_paragraph(&builder, words_say(way_back));
    return builder_finish(&builder);
}

struct document *guide_picture(const struct wish *picture, const struct buffer *address)
{
    struct builder builder;
    builder_init(&builder);
    builder_heading(&builder, 1, 0, words_say("A picture"));
    builder_paragraph(&builder, words_say("Pictures cannot be shown here. This one is described:"));
    builder_labelled(&builder, NODE_PARAGRAPH, words_say("What it shows:"), picture->words,
                     picture->words_bytes);
    builder_labelled(&builder, NODE_PARAGRAPH, words_say("Caption:"), picture->caption,
                     picture->caption_bytes);
    if (address->used) {
        builder_paragraph(&builder, words_say("Address:"));
        add_address(&builder, address->bytes, address->used);
    }
    builder_paragraph(&builder, words_say(way_back));
    return builder_finish(&builder);
}
