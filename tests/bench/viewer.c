/*
 * The least that a curses program can do with a page: show ready lines, scroll, page. The floor for
 * the browser's times.
 *
 * usage: viewer FILE    j: a line; Space: a screen; q: quit
 */
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char **lines;
static int count;

static void read_lines(FILE *file)
{
    char *line = NULL;
    size_t room = 0;
    for (ssize_t n; (n = getline(&line, &room, file)) > 0; line = NULL, room = 0) {
        line[n - 1] = '\0';
        lines = realloc(lines, ((size_t)count + 1) * sizeof *lines);
        lines[count++] = line;
    }
}

static void draw(int top)
{
    erase();
    for (int row = 0; row < LINES - 1 && top + row < count; row++)
        mvaddstr(row, 0, lines[top + row]);
    attron(A_REVERSE);
    mvprintw(LINES - 1, 0, "%d of %d", top + 1, count);
    attroff(A_REVERSE);
    refresh();
}

int main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (!file)
        return 2;
    setlocale(LC_ALL, "");
    read_lines(file);
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    idlok(stdscr, TRUE);
    int top = 0;
    draw(top);
    for (int key; (key = getch()) != 'q' && key != ERR; draw(top)) {
        top += key == 'j' ? 1 : key == ' ' ? LINES - 1 : 0;
        if (top > count - (LINES - 1))
            top = count > LINES - 1 ? count - (LINES - 1) : 0;
    }
    endwin();
    return 0;
}
