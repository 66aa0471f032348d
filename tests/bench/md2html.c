/*
 * Markdown to HTML by md4c alone: the least work that any reader of Markdown must do, and so the
 * baseline for `pamphlet show`. Skips front matter.
 *
 * usage: md2html FILE
 */
#include <fcntl.h>
#include <md4c-html.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct output {
    char *bytes;
    size_t used;
    size_t room;
};

static void add(const MD_CHAR *s, MD_SIZE n, void *data)
{
    struct output *output = data;
    if (output->used + n > output->room) {
        output->room = (output->used + n) * 2 + 65536;
        output->bytes = realloc(output->bytes, output->room);
        if (!output->bytes)
            exit(70);
    }
    memcpy(output->bytes + output->used, s, n);
    output->used += n;
}

int main(int argc, char **argv)
{
    struct stat status;
    struct output output = {0};
    int fd = argc == 2 ? open(argv[1], O_RDONLY) : -1;
    if (fd < 0 || fstat(fd, &status) != 0)
        return 2;
    /* md4c 0.4.8 reads a little past the end. */
    char *text = calloc(1, (size_t)status.st_size + 64);
    ssize_t size = text ? read(fd, text, (size_t)status.st_size) : -1;
    if (size < 0)
        return 2;
    const char *body = text;
    const char *end = strncmp(text, "---\n", 4) == 0 ? strstr(text + 3, "\n---\n") : NULL;
    if (end)
        body = end + 5;
    int result = md_html(body, (MD_SIZE)(text + size - body), add, &output, MD_DIALECT_GITHUB, 0);
    for (size_t at = 0; at < output.used;) {
        ssize_t n = write(STDOUT_FILENO, output.bytes + at, output.used - at);
        if (n <= 0)
            return 1;
        at += (size_t)n;
    }
    return result != 0;
}
