/*
 * Commands: what a key, a tap or an option can do. One table gives their names, the help page's
 * text and which sessions may use them.
 */
#ifndef PAMPHLET_KIOSK_COMMAND_H
#define PAMPHLET_KIOSK_COMMAND_H

/* Columns: name, label, group, who may use it, what it does. */
#define COMMANDS(X)                                                                                \
    X(UP, "up", MOVE, EVERYONE, "The line above; on a page the link above")                        \
    X(DOWN, "down", MOVE, EVERYONE, "The line below; on a page the link below")                    \
    X(LINE_UP, "line-up", MOVE, EVERYONE, "One line up")                                           \
    X(LINE_DOWN, "line-down", MOVE, EVERYONE, "One line down")                                     \
    X(SCREEN_UP, "screen-up", MOVE, EVERYONE, "One screen up")                                     \
    X(SCREEN_DOWN, "screen-down", MOVE, EVERYONE, "One screen down")                               \
    X(HALF_UP, "half-up", MOVE, EVERYONE, "Half a screen up")                                      \
    X(HALF_DOWN, "half-down", MOVE, EVERYONE, "Half a screen down")                                \
    X(TOP, "top", MOVE, EVERYONE, "To the top")                                                    \
    X(END, "end", MOVE, EVERYONE, "To the end")                                                    \
    X(NEXT_LINK, "next-link", READ, EVERYONE, "The next link")                                     \
    X(PREVIOUS_LINK, "previous-link", READ, EVERYONE, "The link before")                           \
    X(OPEN, "open", READ, EVERYONE, "Open the topic or follow the link")                           \
    X(BACK, "back", READ, EVERYONE, "Back to where you were")                                      \
    X(FORWARD, "forward", READ, EVERYONE, "Forward again")                                         \
    X(OUTLINE, "outline", READ, EVERYONE, "The parts of this page")                                \
    X(NEXT_PAGE, "next-page", READ, EVERYONE, "The next page of the list")                         \
    X(PREVIOUS_PAGE, "previous-page", READ, EVERYONE, "The page before it in the list")            \
    X(TOPICS, "topics", READ, EVERYONE, "The list of all topics")                                  \
    X(FILTER, "filter", FIND, EVERYONE, "In the list: type a part of a topic's name")              \
    X(THEME, "theme", PROGRAM, EVERYONE, "Other colours, among them strong contrast")              \
    X(FIND, "find", FIND, EVERYONE, "On a page: type words to find on it")                         \
    X(NEXT_HIT, "next-hit", FIND, EVERYONE, "The next place with these words")                     \
    X(PREVIOUS_HIT, "previous-hit", FIND, EVERYONE, "The previous place with these words")         \
    X(HELP, "help", PROGRAM, EVERYONE, "These keys")                                               \
    X(MENU, "menu", PROGRAM, EVERYONE, "What you can do here, to choose from")                     \
    X(REDRAW, "redraw", PROGRAM, EVERYONE, "Draw the screen again")                                \
    X(SUSPEND, "suspend", PROGRAM, OWN_MACHINE, "Stop for a while and go back to the shell")       \
    X(QUIT, "quit", PROGRAM, NOT_KIOSK, "Leave the program")                                       \
    X(EMERGENCY, "emergency", READ, EVERYONE, "What to do in an emergency")                        \
    X(SEARCH, "search", FIND, EVERYONE, "Search all pages for words")                              \
    X(WAYS, "ways", FIND, EVERYONE, "Topics by section and by tag")                                \
    X(NEXT_LETTER, "next-letter", FIND, EVERYONE, "In the list: to the next letter")               \
    X(PREVIOUS_LETTER, "previous-letter", FIND, EVERYONE, "In the list: to the letter before")     \
    X(JUMP, "jump", FIND, EVERYONE,                                                                \
      "In the list: then a letter: to the topics that begin with it")                              \
    X(LANGUAGE, "language", READ, EVERYONE, "The same in another language")                        \
    X(NUMBERS, "numbers", READ, EVERYONE, "Show or hide numbers at links and topics")              \
    X(NUMBER_1, "number-1", READ, EVERYONE, "The link or topic with this number in sight")         \
    X(NUMBER_2, "number-2", READ, EVERYONE, "The second link or topic in sight")                   \
    X(NUMBER_3, "number-3", READ, EVERYONE, "The third link or topic in sight")                    \
    X(NUMBER_4, "number-4", READ, EVERYONE, "The fourth link or topic in sight")                   \
    X(NUMBER_5, "number-5", READ, EVERYONE, "The fifth link or topic in sight")                    \
    X(NUMBER_6, "number-6", READ, EVERYONE, "The sixth link or topic in sight")                    \
    X(NUMBER_7, "number-7", READ, EVERYONE, "The seventh link or topic in sight")                  \
    X(NUMBER_8, "number-8", READ, EVERYONE, "The eighth link or topic in sight")                   \
    X(NUMBER_9, "number-9", READ, EVERYONE, "The ninth link or topic in sight")                    \
    X(TAKE_AWAY, "take-away", READ, EVERYONE, "The address of this page, for a phone")             \
    X(PRINT, "print", READ, EVERYONE, "Print this page")                                           \
    X(PRINT_LARGE, "print-large", READ, NOT_SSH, "Print this page in large letters")               \
    X(PRINT_ATTACHED, "print-attached", READ, NOT_KIOSK,                                           \
      "Print this page on a printer at your own terminal")                                         \
    X(NOTES, "notes", READ, OWN_MACHINE, "What is wrong with this page, for its author")           \
    X(FORGET, "forget", PROGRAM, EVERYONE, "Hide this page and forget everything")

enum command {
    COMMAND_NONE,
#define X(name, label, group, who, help) COMMAND_##name,
    COMMANDS(X)
#undef X
        COMMAND_MAX
};

enum command_group { GROUP_MOVE, GROUP_READ, GROUP_FIND, GROUP_PROGRAM, GROUP_MAX };

/* A command's name in the configuration, its sentence on the help page, its group there, and that
 * group's title. All static; the sentence and the title are in English (words_say translates them).
 */
const char *command_name(enum command command);
const char *command_help(enum command command);
enum command_group command_group(enum command command);
const char *command_group_title(enum command_group group);

#endif
