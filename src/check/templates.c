/*
 * Templates of pages.
 *
 * The order of sections is that of the NHS's pages on conditions and treatments, with what DISCERN
 * asks of treatments (benefits, risks, no treatment). Refuses to fill in what only a person can
 * know: a page that nobody has reviewed has no date of review.
 */
#include "check/templates.h"

#include "base/json.h"

#include <string.h>
#include <strings.h>

struct part {
    const char *heading;
    const char *hint; /* NULL: a card follows */
};

enum { PARTS_MAX = 10 };

static const struct template
{
    const char *kind; /* the name in front matter */
    struct part parts[PARTS_MAX];
}
templates[] = {
    {"condition",
     {{"Check your signs", "What a person feels and sees, as a list of at most 6."},
      {"Do", "What helps, as a list."},
      {"Do not", "What makes it worse, as a list."},
      {"When to see your doctor", NULL},
      {"Treatments", "What can be done, with links to the pages about it."},
      {"Causes", "Why it happens, in a few words."},
      {"Who to call", "The clinic's number, or a link to it."}}},
    {"procedure",
     {{"Why you may have it", "Whom it is offered to, and when."},
      {"Before", "What to do and bring, and what to stop."},
      {"On the day", "What happens, step by step."},
      {"Benefits", "What gets better, for how many in 100."},
      {"Risks", "What can go wrong, for how many in 100."},
      {"Other choices, including no treatment", "What else there is, and what happens without."},
      {"Recovery", "What to expect by day and week; work and driving."},
      {"When to get urgent help", NULL},
      {"Who to call", "The ward's or the clinic's number, or a link to it."}}},
    {"medicine",
     {{"What it is for", "What it helps with, and what it does not."},
      {"Before you take it", "Who must not take it, and who asks first."},
      {"How to take it", "How much, how often, how long."},
      {"Side effects", "The common ones, and the serious ones."},
      {"Other choices, including no treatment", "What else there is."},
      {"When to get urgent help", NULL},
      {"How to store it", "Where, and away from children."},
      {"Who to call", "A pharmacist, or the clinic's number."}}},
    {"test",
     {{"Why you may have it", "What it looks for."},
      {"Before", "What to do and bring."},
      {"What happens", "What is done, how long it takes, how it feels."},
      {"Risks", "What can go wrong, for how many in 100."},
      {"After", "When the result comes, and who explains it."},
      {"Who to call", "The clinic's number, or a link to it."}}},
    {"selfcare",
     {{"Do", "What helps, step by step."},
      {"Do not", "What makes it worse."},
      {"When to stop", "What says that it is too much."},
      {"When to see your doctor", NULL},
      {"Who to call", "The clinic's number, or a link to it."}}},
    {"service",
     {{"Who it is for", "Who can come, and how they are sent."},
      {"What happens", "What a first visit is like."},
      {"How to find us", "The address, the bus, the way in without steps."},
      {"What to bring", "Papers, medicines, someone with you."},
      {"Who to call", "The clinic's number and hours."}}},
};

static const struct template *find_kind(const char *kind)
{
    if (strcasecmp(kind, "self-care") == 0) /* as people write it */
        kind = "selfcare";
    for (size_t i = 0; i < sizeof templates / sizeof *templates; i++)
        if (strcasecmp(templates[i].kind, kind) == 0)
            return &templates[i];
    return NULL;
}

bool template_is_kind(const char *kind)
{
    return find_kind(kind);
}

const char *template_kinds(void)
{
    return "condition, procedure, medicine, test, self-care, service";
}

static void add_front(struct buffer *out, const struct template *template, const char *title)
{
    buffer_add_string(out, "---\ntitle: ");
    json_string(&(struct json){.out = out}, title, strlen(title)); /* as YAML quotes, too */
    buffer_add_string(out, "\ndescription:  # one line for lists: what the page is about\n"
                           "summary:      # at most 40 words: the most important thing\n"
                           "draft: true   # take this line out when the page is ready\n"
                           "translationKey:\n"
                           "params:\n");
    buffer_format(out, "  kind: %s\n", template->kind);
    buffer_add_string(out, "  reviewed:    # the day of the last review, as in 2026-11-24\n"
                           "  nextReview:  # at most 3 years later\n"
                           "  author:\n"
                           "  clinicalReviewer:  # somebody else\n"
                           "  publisher:\n"
                           "  sources:\n"
                           "    - name:\n"
                           "      year:\n"
                           "  conflicts:   # who gains by it; none if nobody does\n"
                           "  version: \"1.0\"\n"
                           "  synonyms: []  # what patients call it\n"
                           "---\n\n");
}

static void add_cards(struct buffer *out, bool urgent, const char *number)
{
    buffer_add_string(out, urgent ? "> [!URGENT]\n> Call the clinic today if:\n>\n"
                                    "> - <!-- what must be looked at today -->\n\n"
                                  : "> [!NON-URGENT]\n> See your doctor if:\n>\n"
                                    "> - <!-- what can wait for an appointment -->\n\n");
    buffer_add_string(out, "## Emergency signs\n\n");
    buffer_format(out, "> [!EMERGENCY]\n> Call %s now if:\n>\n", *number ? number : "for help");
    buffer_add_string(out, "> - <!-- what cannot wait -->\n");
}

bool template_write(struct buffer *out, const char *kind, const char *title, const char *number)
{
    const struct template *template = find_kind(kind);
    if (!template)
        return false;
    add_front(out, template, title);
    buffer_add_string(out,
                      "<!-- What it is and how long it lasts, in 1 to 3 short sentences. -->\n\n"
                      "<!--more-->\n");
    for (size_t i = 0; i < PARTS_MAX && template->parts[i].heading; i++) {
        const struct part *part = &template->parts[i];
        buffer_format(out, "\n## %s\n\n", part->heading);
        if (part->hint)
            buffer_format(out, "<!-- %s -->\n", part->hint);
        else
            add_cards(out, strstr(part->heading, "urgent") != NULL, number);
    }
    return true;
}
