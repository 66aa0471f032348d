/*
 * The configuration of a site: what decides which pages there are, under which address, in which
 * language, and how they are read. pamphlet.yaml takes precedence over Hugo's own files.
 *
 * Names and meanings are Hugo's where Hugo has the key (gohugo.io/configuration); the program's own
 * are emergency, contact, formats, theme, idle, print, measure, keys and check.
 */
#ifndef PAMPHLET_CONTENT_SITE_H
#define PAMPHLET_CONTENT_SITE_H

#include "base/notes.h"
#include "content/date.h"
#include "content/options.h"
#include "content/value.h"

enum {
    SITE_LANGUAGES_MAX = 255,
    SITE_FILE_BYTES_MAX = 256 * 1024,
};

/* The folder of a site's words for its templates, and the key of a file there. */
#define SITE_I18N "i18n"

/* A file of configuration to be read; all of it is lent. */
struct site_file {
    const char *path;     /* its ending says whether it is YAML, TOML or JSON */
    const char *key;      /* the key whose value the whole file is ("params" for
                             config/_default/params.toml); NULL: the file has the top keys */
    const char *language; /* the language that it is for; NULL: all */
    const char *bytes;
    size_t n_bytes;
};

/* A file of configuration that was read. */
struct site_source {
    const char *file;
    const struct value *top;
    bool ours; /* pamphlet.yaml */
};

/* A pattern for the pages of a section ("": those of the root, which the files call "/"). */
struct site_permalink {
    const char *section;
    const char *pattern;
};

struct site_permalinks {
    struct site_permalink *list;
    size_t count;
};

struct site_language {
    const char *code;    /* as file names and addresses have it: "pt-br" */
    const char *name;    /* in its own script: "Português"; its code where none is given */
    const char *title;   /* the site's, in this language; "" for none */
    const char *contact; /* likewise */
    const char *formats;
    bool right_to_left;
    int weight;
    struct site_permalinks pages;
    struct site_permalinks sections;
    bool ugly;                   /* uglyURLs, for all sections */
    const char **ugly_sections;  /* or for these; NULL at the end */
    struct date_zone *zone;      /* of its own, NULL: the site's */
    const char **disabled_kinds; /* disableKinds: "section", "term"; NULL at the end */
    const char **taxonomies;     /* "tags"; NULL at the end */
    struct content_options options;
};

/* A folder of content, or one file of it. */
struct site_mount {
    const char *folder;   /* below the site's root, without slashes at its ends */
    const char *below;    /* where its files appear in the content, "" for the top; a file's path */
    unsigned language;    /* index; ignored if any_language */
    bool any_language;    /* only a file's name tells its language */
    const char *patterns; /* which files, by their paths below it, which begin with a slash: a text
                             for cascade_takes; NULL: all */
};

/* A theme or another module of the site. */
struct site_module {
    const char *folder;                /* below the site's root, without slashes at its ends */
    const struct value *mounts;        /* where it is imported, else its own; NULL: not given */
    struct site_source mounts_source;  /* the file that has them */
    const struct value *imports;       /* other modules that it asks for, NULL: none */
    struct site_source imports_source; /* the file that has them */
    const struct value *themes;        /* likewise, by its key "theme" */
    bool is_bare;                      /* nothing of it is mounted */
    bool own_config;                   /* its configuration counts */
    bool own_imports;                  /* and so do the modules that it asks for */
};

/* By value: site_init, site_read for each file, site_finish, and site_done at the end. All strings
 * and values are lent until site_done. */
struct site {
    struct arena arena;
    struct site_source *sources; /* in order of precedence; moves when one is read */
    size_t sources_room;
    size_t source_count;
    struct site_module *modules; /* in order of precedence; moves when one is added */
    size_t modules_room;
    size_t module_count;
    size_t reading; /* whose files are read: 0 the site's, else a module's, counted from 1 */
    bool is_hugo;   /* one of Hugo's own files was read */
    bool broken;    /* one of the files could not be read, or not to its end */
    const struct value *number; /* the emergency's, if it must be looked for; NULL: none */
    const char *number_file;    /* which says it */

    const char *title;
    const char *scheme;              /* baseURL's, "https" where it has none */
    const char *host;                /* baseURL's, with a port if it has one; "" for none */
    const char *base_path;           /* baseURL's, "/base"; "" for none */
    bool canonify;                   /* canonifyURLs: addresses of pages lack base_path */
    struct site_language *languages; /* in order of weight, at least one; moves when one is added */
    size_t languages_room;
    size_t language_count;
    unsigned default_language; /* index */
    bool default_in_folder;    /* defaultContentLanguageInSubdir, where there are several */
    bool many_hosts;           /* each language has a baseURL; addresses lack its code */
    bool languages_given;      /* by the configuration; else there is only the default one */
    struct site_mount *mounts;
    size_t mount_count;
    const char *content;         /* the folder of content where no language has its own */
    const char **statics;        /* folders whose files are on the website as they are; below the
                                    site's root, without slashes at their ends; NULL at the end */
    const char **statics_below;  /* for each, the folder of the website that its files are in; "":
                                    its root */
    bool keep_case;              /* disablePathToLower */
    bool drop_accents;           /* removePathAccents */
    const char *const *disabled; /* codes of languages that are not to be shown; NULL at the end */
    const char *cascade;         /* lines (cascade.h) */
    struct ignore *ignored;      /* ignoreFiles; NULL for none */
    bool builds_drafts;          /* buildDrafts: drafts are published */
    bool builds_future;          /* buildFuture, likewise */
    bool builds_expired;         /* buildExpired, likewise */
    struct date_zone zone;
    struct date_rules dates;

    struct site_emergency {
        const char *label;
        const char *number;
        const char *page;
    } emergency;
    const char *contact;
    const char *formats;
    const char *theme; /* "" for none */
    struct site_idle {
        int after_seconds; /* 0: never, where that is allowed */
        int warning_seconds;
    } idle;
    const char *const *print; /* a command's arguments, NULL at the end; NULL: no printing */
    struct site_large_print {
        const char *const *arguments; /* added to those of `print`; NULL: not offered */
        int cols;                     /* width of a line in large print */
    } large_print;
    int measure_cols;          /* 0: not given */
    const struct value *keys;  /* command: keys; NULL: not given. Checked where keys are known */
    const struct value *check; /* rule: setting; NULL: not given. Checked where rules are known */
    const struct value *synonyms; /* name: others for the same, or by language; NULL: not given */
    const struct value *words;    /* language: lines of words for the same; NULL: not given */
};

void site_init(struct site *site);
void site_done(struct site *site);

/* Reads one file of configuration. A file takes precedence over those read after it, and
 * pamphlet.*, synonyms.* and words.* over all others. Errors become notes. Of YAML with an error,
 * the keys before the error count, and of YAML and TOML the emergency number where no other key can
 * be meant: it must not be lost to a colon in another line. */
void site_read(struct site *site, const struct site_file *file, struct notes *notes);

/* What is asked about the disk. */
struct site_disk {
    /* Whether there is such a folder below the root. Asked of themes and modules, and of
     * CONTENT/CODE for languages to which the configuration gives no folder. */
    bool (*has_folder)(void *root, const char *folder);
    void *root;
};

/* Once the site's own files are read: the folder of the next theme or module that is asked for and
 * is on the disk; site_read is then given the files of that. NULL: there is no other one, and no
 * more is read. */
const char *site_next_module(struct site *site, const struct site_disk *disk);

/* Sets the fields, once all files are read. A value that its key cannot have is noted with line and
 * column, and the default is used. content: the folder of content if the configuration names none
 * ("content"; "": the root itself). May open files of the system, for the time zone. */
void site_finish(struct site *site, const char *content, const struct site_disk *disk,
                 struct notes *notes);

/* The value at a path of keys ("markup.goldmark.renderer.hardWraps"), from the first file that has
 * it; *source (may be NULL) is that file. NULL: none has it. */
const struct value *site_find(const struct site *site, const char *path,
                              const struct site_source **source);

/* The key with this index among those allowed in pamphlet.yaml, the program's own first; NULL
 * behind the last. */
const char *site_key(size_t index);

/* Adds a language that no file of configuration names. */
void site_add_language(struct site *site, const char *code);

/* The index of a language by its code, any case; language_count if there is none. */
unsigned site_language_find(const struct site *site, const char *code, size_t n_bytes);

/* The pattern for a section of a language, NULL if there is none. */
const char *site_permalink(const struct site_permalinks *permalinks, const char *section,
                           size_t n_bytes);

/* The site's title in a language, else its own; "" for none. */
const char *site_title(const struct site *site, unsigned language);

/* The first part of a language's addresses: its code, or "". */
const char *site_prefix(const struct site *site, unsigned language);

/* Whether a language has no pages of a kind ("page", "home", "section", "taxonomy", "term"). */
bool site_disables(const struct site_language *language, const char *kind);

#endif
