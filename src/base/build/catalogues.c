/*
 * Runs at build time: prints the catalogues that msgfmt made as C.
 *
 *     catalogues de.mo es.mo ... >catalogues.h
 *
 * The program carries its words with it, so that it speaks from the first moment, where no file may
 * be opened, and with any C library: newer ones (glibc 2.41 is one) translate nothing in the locale
 * "C.UTF-8", and there may be no other. The hard idea: a catalogue's rule for plural forms is a
 * C expression already (gettext's manual, "Plural forms"), so it becomes a function.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A catalogue as msgfmt writes it (gettext's manual, "The Format of GNU MO Files"), with the last
 * byte of each number first. */
struct catalogue {
    char code[16];
    char *bytes;
    size_t n_bytes;
    uint32_t count, english, said; /* how many strings, and where the tables of both are */
};

static void stop(const char *file, const char *why)
{
    fprintf(stderr, "catalogues: %s: %s\n", file, why);
    exit(EXIT_FAILURE);
}

static uint32_t number(const struct catalogue *catalogue, size_t at)
{
    if (at + 4 > catalogue->n_bytes)
        stop(catalogue->code, "ends too soon");
    const unsigned char *s = (const unsigned char *)catalogue->bytes + at;
    return s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16 | (uint32_t)s[3] << 24;
}

/* The ith string of a table, which msgfmt ends with a NUL. */
static const char *string(const struct catalogue *catalogue, uint32_t table, uint32_t i, size_t *n)
{
    *n = number(catalogue, table + 8 * (size_t)i);
    size_t at = number(catalogue, table + 8 * (size_t)i + 4);
    if (at + *n >= catalogue->n_bytes || catalogue->bytes[at + *n])
        stop(catalogue->code, "has a string without an end");
    return catalogue->bytes + at;
}

static void read_catalogue(struct catalogue *catalogue, const char *file)
{
    enum { MAGIC = 0x950412de, ROOM = 1 << 20 };
    const char *name = strrchr(file, '/') ? strrchr(file, '/') + 1 : file;
    FILE *in = fopen(file, "rb");
    *catalogue = (struct catalogue){.bytes = malloc(ROOM)};
    if (!in || !catalogue->bytes)
        stop(file, "cannot be read");
    snprintf(catalogue->code, sizeof catalogue->code, "%.*s", (int)strcspn(name, "."), name);
    catalogue->n_bytes = fread(catalogue->bytes, 1, ROOM, in);
    fclose(in);
    if (catalogue->n_bytes == ROOM || number(catalogue, 0) != (uint32_t)MAGIC)
        stop(file, "is no catalogue, or too long");
    catalogue->count = number(catalogue, 8);
    catalogue->english = number(catalogue, 12);
    catalogue->said = number(catalogue, 16);
}

/* Prints a string and its NUL. */
static void print_string(const char *s, size_t n)
{
    printf("    \"");
    for (size_t i = 0; i < n; i++)
        printf((unsigned char)s[i] < ' ' || s[i] == '"' || s[i] == '\\' || s[i] == '?' ||
                       (unsigned char)s[i] > '~'
                   ? "\\%03o"
                   : "%c",
               (unsigned char)s[i]);
    printf("\\000\"\n");
}

/* Prints both strings of each entry, and then, in the order of the English, where they are. */
static void print_words(const struct catalogue *catalogue)
{
    size_t n;
    printf("static const char %s_text[] =\n", catalogue->code);
    for (uint32_t i = 1; i < catalogue->count; i++) { /* the first is the catalogue's head */
        const char *english = string(catalogue, catalogue->english, i, &n);
        print_string(english, n);
        const char *said = string(catalogue, catalogue->said, i, &n);
        print_string(said, n);
    }
    printf("    \"\";\nstatic const struct entry %s_entries[] = {\n", catalogue->code);
    size_t at = 0;
    for (uint32_t i = 1; i < catalogue->count; i++) {
        string(catalogue, catalogue->english, i, &n);
        size_t said_at = at + n + 1;
        printf("    {%zu, %zu},\n", at, said_at);
        string(catalogue, catalogue->said, i, &n);
        at = said_at + n + 1;
    }
    printf("};\n");
}

/* Prints the rule that is in a catalogue's head: "Plural-Forms: nplurals=2; plural=(n != 1);". */
static void print_rule(const struct catalogue *catalogue)
{
    size_t n;
    const char *head = string(catalogue, catalogue->said, 0, &n);
    const char *rule = strstr(head, "plural=");
    size_t rule_bytes = rule ? strcspn(rule, ";\n") : 0;
    if (!rule_bytes || rule[rule_bytes] != ';')
        stop(catalogue->code, "has no Plural-Forms");
    rule += strlen("plural=");
    printf("static unsigned long %s_form(unsigned long n)\n{\n    (void)n;\n"
           "    return (unsigned long)(%.*s);\n}\n",
           catalogue->code, (int)(rule_bytes - strlen("plural=")), rule);
}

int main(int argc, char **argv)
{
    struct catalogue catalogue;
    printf("struct entry {\n    unsigned english, said; /* where they begin in the text */\n};\n");
    for (int i = 1; i < argc; i++) {
        read_catalogue(&catalogue, argv[i]);
        print_words(&catalogue);
        print_rule(&catalogue);
        free(catalogue.bytes);
    }
    printf("static const struct catalogue {\n    const char *code, *text;\n"
           "    const struct entry *entries;\n    size_t count;\n"
           "    unsigned long (*form)(unsigned long n);\n} catalogues[] = {\n");
    for (int i = 1; i < argc; i++) {
        read_catalogue(&catalogue, argv[i]);
        printf("    {\"%s\", %s_text, %s_entries, %u, %s_form},\n", catalogue.code, catalogue.code,
               catalogue.code, (unsigned)catalogue.count - 1, catalogue.code);
        free(catalogue.bytes);
    }
    printf("};\nenum { CATALOGUES = %d };\n", argc - 1);
    return EXIT_SUCCESS;
}
