/*
 * What `pamphlet --help` prints, and the part of it that a wrong command line gets.
 */
#include "cli/options.h"

#include <stdio.h>

static const char usage[] =
    "usage: pamphlet [OPTION...] [CONTENT [PAGE]]   read pages\n"
    "       pamphlet [OPTION...] show PAGE          print one page\n"
    "       pamphlet [OPTION...] list [CONTENT]     print the titles of all pages\n"
    "       pamphlet [OPTION...] search WORDS [CONTENT]  print pages that have them, best first\n"
    "       pamphlet [OPTION...] pack -o FILE [CONTENT]  write one library file\n"
    "       pamphlet [OPTION...] check [CONTENT] [FILE...]  report what is wrong with pages\n"
    "       pamphlet [OPTION...] new KIND PATH      begin a page\n";

static const char options_help[] =
    "\n"
    "CONTENT is a folder of pages, the root of a Hugo site, a library file that 'pack' made, or\n"
    "one Markdown file; ./content if it is left out. After a command it overrides --content;\n"
    "after WORDS it needs a '/', as in: pamphlet search pain ./content\n"
    "PAGE is a page's path, its address or the last part of it; for show also a Markdown file,\n"
    "or - for what comes through a pipe.\n"
    "KIND is condition, procedure, medicine, test, self-care or service.\n"
    "\n"
    "  -C, --content=DIR|FILE\n"
    "                        the content, before or after the command\n"
    "  -o, --output=FILE     pack: the file to write\n"
    "  -w, --width=COLS      show: columns of a line (default: the terminal's, at most 72)\n"
    "      --links=list|none show: number the links and list them at the end, or do not\n"
    "      --linear          pages for speech and braille: no frames, no columns; show: links\n"
    "                        as \"[3] Asthma inhalers\"\n"
    "      --mouse=on|off    taps and the wheel (default: off, in a kiosk on)\n"
    "      --json            show: the page's tree as JSON; list, search: the pages as JSON;\n"
    "                        check: what it finds\n"
    "      --limit=N         search: at most N pages (default: 20)\n"
    "      --bidi=WHEN       who orders words from right to left: on (pamphlet), off (the\n"
    "                        terminal), auto\n"
    "      --theme=NAME      default, dark, light, contrast or mono\n"
    "      --typographer=on|off\n"
    "                        curled quotes and dashes, or as they were typed\n"
    "      --lang=CODE       pages in this language, and the program's words\n"
    "      --order=ORDER     lists by title, weight (Hugo's order) or date\n"
    "      --drafts, --future, --expired, --all\n"
    "                        pages that are hidden for this reason, or for any of them, too\n"
    "      --index=strict|lenient\n"
    "                        whether an index.md hides the pages beside it, as in Hugo\n"
    "      --now=TIME        what is hidden by its dates at this time (RFC 3339)\n"
    "      --format=NAME     check: text, json, github or sarif\n"
    "      --strict          check: warnings count as errors\n"
    "      --rules           check: the rules, what they want and why\n"
    "      --readability     check: how hard each page is to read\n"
    "      --review          check: pages to be reviewed soon (reviewDays: 60)\n"
    "      --within=DAYS     check: or within this many days\n"
    "      --kiosk, --ssh    no command: for strangers, in a waiting room or over SSH\n"
    "      --policy          what each kind of session may do, and what confines it\n"
    "      --no-sandbox      on one's own machine: for debuggers, nothing confines the reader\n"
    "      --allow-print     on one's own machine: p may run the command that the folder names\n"
    "  -v, --verbose         say where the pages come from\n"
    "  -h, --help            these words\n"
    "  -V, --version         the version, and what confines the reader here\n"
    "\n"
    "Exit status: 0 success; 1 no such page or language, a page that cannot be read, nothing\n"
    "found, or check found errors; 2 wrong usage, content that cannot be opened, or output that\n"
    "could not be written; 70 memory ran out, or the reader could not be confined.\n";

int cli_print_help(void)
{
    printf("%s%s", usage, options_help);
    return STATUS_YES;
}

int cli_bad_usage(void)
{
    fprintf(stderr, "%sTry 'pamphlet --help'.\n", usage);
    return STATUS_USAGE;
}
