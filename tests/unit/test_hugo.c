/* What a site's configuration and front matter make of its pages. The expected values were printed
 * by Hugo 0.111 for the same files. The name of each site says what once differed here. */
#include "folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILES = 11, CHECKS = 8, NOW = 1767225600 /* 2026-01-01 */ };

/* What a check compares. */
enum what { ADDRESS, TITLE, DATE, LASTMOD, PUBLISH, WEIGHT, HIDDEN };

/* `right` NULL: the file is no page. Each .md file whose text does not begin with "---" is given
 * front matter with the title "x". */
static const struct {
    const char *name;
    const char *files[FILES][2];
    struct {
        const char *path;
        enum what what;
        const char *right;
    } checks[CHECKS];
} sites[] = {
    {"a section without dates takes those of its newest page",
     {{"a/_index.md", ""},
      {"a/old.md", "date: 2001-01-01"},
      {"a/new.md", "date: 2003-01-01\nlastmod: 2004-01-01"},
      {"a/b/_index.md", "date: 2002-01-01"},
      {"a/b/x.md", "date: 2005-01-01"},
      {"_index.md", ""},
      {"root.md", "date: 2009-01-01"}},
     {{"a/_index.md", DATE, "2005-01-01T00:00:00Z"},
      {"a/_index.md", LASTMOD, "2005-01-01T00:00:00Z"},
      {"a/_index.md", PUBLISH, ""},
      {"a/b/_index.md", DATE, "2002-01-01T00:00:00Z"},
      {"_index.md", DATE, "2005-01-01T00:00:00Z"}}},
    {"what is hidden dates no section",
     {{"a/_index.md", ""},
      {"a/x.md", "date: 2001-01-01"},
      {"a/y.md", "date: 2002-01-01\ndraft: true"},
      {"a/z.md", "date: 2099-01-01"},
      {"a/w.md", "date: 2003-01-01\nexpiryDate: 2004-01-01"}},
     {{"a/_index.md", DATE, "2001-01-01T00:00:00Z"}}},
    {"terms and taxonomies are as old as their newest page",
     {{"tags/_index.md", ""}, {"tags/t/_index.md", ""}, {"x.md", "date: 2001-02-03\ntags: [t]"}},
     {{"tags/_index.md", DATE, "2001-02-03T00:00:00Z"},
      {"tags/t/_index.md", DATE, "2001-02-03T00:00:00Z"}}},
    {"a section in a folder without one above it is left undated",
     {{"a/_index.md", ""}, {"a/b/c/_index.md", ""}, {"a/b/c/x.md", "date: 2001-01-01"}},
     {{"a/_index.md", DATE, ""}, {"a/b/c/_index.md", DATE, ""}}},
    {"a section with capitals has no permalink and no uglyURL of its own",
     {{"../hugo.yaml", "permalinks: {News: '/n/:title/', posts: '/p/:title/'}\n"
                       "uglyURLs: {Docs: true, docs: true}"},
      {"News/one.md", "title: T"},
      {"posts/one.md", "title: T"},
      {"Docs/one.md", ""},
      {"docs/two.md", ""},
      {"doc/three.md", ""}},
     {{"News/one.md", ADDRESS, "/news/one/"},
      {"posts/one.md", ADDRESS, "/p/t/"},
      {"Docs/one.md", ADDRESS, "/docs/one/"},
      {"docs/two.md", ADDRESS, "/docs/two.html"},
      {"doc/three.md", ADDRESS, "/doc/three/"}}},
    {"the slugs of all sections above a page are in its address",
     {{"../hugo.yaml", "permalinks: {a: '/:sectionslugs/:title/'}"},
      {"a/_index.md", "slug: alpha"},
      {"a/b/_index.md", ""},
      {"a/b/c/_index.md", "slug: gamma"},
      {"a/b/c/x.md", "title: T"}},
     {{"a/b/c/x.md", ADDRESS, "/alpha/b/gamma/t/"}}},
    {"a cascade's terms go to pages that say none of their own",
     {{"../hugo.yaml", "taxonomies: {bone: bones, vein: veins}\ncascade: {Veins: [7], bones: [c]}"},
      {"own.md", "date: 2003-01-01\nbones: [a]\nveins: [hip]"},
      {"near.md", "date: 2001-01-01\nvein: [toe]\nVeins: [arm]"},
      {"none.md", "date: 2004-01-01\nbones: [a]\nveins: []"},
      {"silent.md", "date: 2002-01-01\nvein: [toe]\nbones: [a]"}},
     {{"veins/hip/_index", DATE, "2003-01-01T00:00:00Z"},
      {"veins/arm/_index", DATE, "2001-01-01T00:00:00Z"},
      {"veins/7/_index", DATE, "2002-01-01T00:00:00Z"},
      {"veins/a/_index", DATE, NULL},
      {"veins/toe/_index", DATE, NULL},
      {"silent.md", WEIGHT, "0"}}},
    {"a target may name the file of a bundle, and its folder",
     {{"../hugo.yaml", "cascade: [{_target: {path: '/b/x/index.md'}, weight: 5}, "
                       "{_target: {path: '/b/y'}, weight: 6}]"},
      {"b/x/index.md", ""},
      {"b/y/index.md", ""},
      {"b/z.md", ""}},
     {{"b/x/index.md", WEIGHT, "5"}, {"b/y/index.md", WEIGHT, "6"}, {"b/z.md", WEIGHT, "0"}}},
    {"what a pattern makes is unescaped",
     {{"../hugo.yaml", "permalinks: {a: '/:section/:title/', '50% off': '/:section/:title/'}"},
      {"a/1.md", "title: 'C++ and C#'"},
      {"a/2.md", "title: '50%25 done'"},
      {"a/3.md", "title: 'a # b'"},
      {"50% off/x.md", "title: T"}},
     {{"a/1.md", ADDRESS, "/a/c-and-c/"},
      {"a/2.md", ADDRESS, "/a/50-done/"},
      {"a/3.md", ADDRESS, "/a/a-#-b/"},
      {"50% off/x.md", ADDRESS, "/50-off/x/"}}},
    {"slugs are numbers and flags too, and lose hyphens at their ends",
     {{"1.md", "slug: 007"},
      {"2.md", "slug: 1.50"},
      {"3.md", "slug: yes"},
      {"4.md", "slug: '007'"},
      {"5.md", "slug: -a-b-"},
      {"a/6.md", "slug: index"},
      {"7.md", "url: 12"},
      {"8.md", "slug: +3.50"}},
     {{"1.md", ADDRESS, "/7/"},
      {"2.md", ADDRESS, "/1.5/"},
      {"3.md", ADDRESS, "/true/"},
      {"4.md", ADDRESS, "/007/"},
      {"5.md", ADDRESS, "/a-b/"},
      {"a/6.md", ADDRESS, "/a/"},
      {"7.md", ADDRESS, "/12/"},
      {"8.md", ADDRESS, "/3.5/"}}},
    {"a pattern may hold days in Go's layout",
     {{"../hugo.yaml", "permalinks: {a: '/:2006/:06/:01/:1/:Jan/:02/:title/'}"},
      {"a/x.md", "title: T\ndate: 2021-03-04"}},
     {{"a/x.md", ADDRESS, "/2021/21/03/3/mar/04/t/"}}},
    {"a list that no file stands for counts one folder more",
     {{"../hugo.yaml", "permalinks: {a: '/:sections[:last]/:filename/', b: "
                       "'/:sections[last]/:filename/', c: '/:sections[last]/:filename/'}"},
      {"a/x.md", ""},
      {"b/x.md", ""},
      {"c/_index.md", ""},
      {"c/x.md", ""}},
     {{"a/x.md", ADDRESS, "/a/x/"}, {"b/x.md", ADDRESS, "/x/"}, {"c/x.md", ADDRESS, "/c/x/"}}},
    {"and that one stays out of what is joined to a name",
     {{"../hugo.yaml", "permalinks: {a: '/:sections-:filename/'}"}, {"a/x.md", ""}},
     {{"a/x.md", ADDRESS, "/a-x/"}}},
    {"of index files in no language of the site the first is the folder's",
     {{"../hugo.yaml", "title: S"},
      {"a/index.de.md", ""},
      {"a/index.md", ""},
      {"b/index.de.md", ""},
      {"b/part.md", ""},
      {"c/_index.de.md", ""}},
     {{"a/index.de.md", ADDRESS, "/a/"},
      {"a/index.md", ADDRESS, NULL},
      {"b/index.de.md", ADDRESS, "/b/"},
      {"b/part.md", ADDRESS, NULL},
      {"c/_index.de.md", ADDRESS, "/c/"}}},
    {"a name that says the language goes before one that does not",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}"},
      {"a/x.en.md", ""},
      {"a/x.md", ""},
      {"a/x.fr.md", ""},
      {"a/y.html", "title: x\n"},
      {"a/y.md", ""},
      {"a/z.en.markdown", ""},
      {"a/z.en.md", ""}},
     {{"a/x.en.md", ADDRESS, "/a/x/"},
      {"a/x.md", ADDRESS, NULL},
      {"a/x.fr.md", ADDRESS, "/fr/a/x/"},
      {"a/y.html", ADDRESS, NULL},
      {"a/z.en.markdown", ADDRESS, NULL},
      {"a/y.md", ADDRESS, "/a/y/"}}},
    {"an index file beside a section's is a page of the section",
     {{"../hugo.yaml", "permalinks: {'/': '/r/:title/'}"}, {"a/_index.md", ""}, {"a/index.md", ""}},
     {{"a/index.md", ADDRESS, "/a/"}}},
    {"mounts leave files out",
     {{"../hugo.yaml", "module: {mounts: [{source: content, target: content, excludeFiles: "
                       "[priv, '**/README.md', '*.html', x/y/*]}]}"},
      {"priv/a.md", ""},
      {"README.md", ""},
      {"a/README.md", ""},
      {"x/y/z/b.md", ""},
      {"x/c.md", ""},
      {"Priv/d.md", ""}},
     {{"priv/a.md", ADDRESS, NULL},
      {"README.md", ADDRESS, NULL},
      {"a/README.md", ADDRESS, NULL},
      {"x/y/z/b.md", ADDRESS, NULL},
      {"x/c.md", ADDRESS, "/x/c/"},
      {"Priv/d.md", ADDRESS, NULL}}},
    {"mounts take only some files in",
     {{"../hugo.yaml", "module: {mounts: [{source: content, target: content, includeFiles: "
                       "[a/*.md, '**/deep/**.md']}]}"},
      {"a/1.md", ""},
      {"a/b/2.md", ""},
      {"b/deep/3.md", ""},
      {"z.md", ""}},
     {{"a/1.md", ADDRESS, "/a/1/"},
      {"a/b/2.md", ADDRESS, NULL},
      {"b/deep/3.md", ADDRESS, "/b/deep/3/"},
      {"z.md", ADDRESS, NULL}}},
    {"languages may have one folder of content",
     {{"../hugo.yaml", "languages: {en: {weight: 1, contentDir: content}, "
                       "de: {weight: 2, contentDir: content}}"},
      {"a.md", ""},
      {"a.de.md", ""},
      {"b.md", ""},
      {"c.de.md", ""}},
     {{"a.md", ADDRESS, "/a/"},
      {"a.de.md", ADDRESS, "/de/a/"},
      {"b.md", ADDRESS, "/b/"},
      {"c.de.md", ADDRESS, "/de/c/"}}},
    {"pages that stand in for those a language lacks are still those of their own",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, de: {weight: 2}}\n"
                       "module: {mounts: [{source: content/en, target: content, lang: en}, "
                       "{source: content/de, target: content, lang: de}, "
                       "{source: content/en, target: content, lang: de}]}"},
      {"en/x.md", ""},
      {"en/y.md", ""},
      {"de/x.md", ""}},
     {{"en/x.md", ADDRESS, "/x/"}, {"en/y.md", ADDRESS, "/y/"}, {"de/x.md", ADDRESS, "/de/x/"}}},
    {"a folder may be mounted twice, for some files each",
     {{"../hugo.yaml",
       "module: {mounts: [{source: content, target: content, includeFiles: '*.md'}, "
       "{source: content, target: content/l, includeFiles: law/*}]}"},
      {"a.md", ""},
      {"law/b.md", ""}},
     {{"a.md", ADDRESS, "/a/"}, {"law/b.md", ADDRESS, "/l/law/b/"}}},
    {"of a file that two mounts have the first mount's is the page",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}\n"
                       "module: {mounts: [{source: content/own, target: content}, "
                       "{source: content/all, target: content}]}"},
      {"own/s/x.md", ""},
      {"all/s/x.md", ""},
      {"own/s/_index.md", ""},
      {"all/s/_index.md", ""},
      {"own/y.md", ""},
      {"all/y.en.md", ""},
      {"own/z.fr.md", ""},
      {"all/z.fr.md", ""}},
     {{"own/s/x.md", ADDRESS, "/s/x/"},
      {"all/s/x.md", ADDRESS, NULL},
      {"own/s/_index.md", ADDRESS, "/s/"},
      {"all/s/_index.md", ADDRESS, NULL},
      {"own/y.md", ADDRESS, "/y/"},
      {"all/y.en.md", ADDRESS, NULL},
      {"own/z.fr.md", ADDRESS, "/fr/z/"},
      {"all/z.fr.md", ADDRESS, NULL}}},
    {"of two mounts' files with several endings the last mount's is the page",
     {{"../hugo.yaml", "module: {mounts: [{source: content/own, target: content}, "
                       "{source: content/all, target: content}]}"},
      {"own/x.md", ""},
      {"all/x.markdown", ""},
      {"own/b.md", ""},
      {"all/b/index.md", ""},
      {"own/c/index.md", ""},
      {"all/c.md", ""}},
     {{"own/x.md", ADDRESS, NULL},
      {"all/x.markdown", ADDRESS, "/x/"},
      {"own/b.md", ADDRESS, NULL},
      {"all/b/index.md", ADDRESS, "/b/"},
      {"own/c/index.md", ADDRESS, "/c/"},
      {"all/c.md", ADDRESS, NULL}}},
    {"a mount may be a file",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}\n"
                       "module: {mounts: [{source: content/main, target: content}, "
                       "{source: content/README.md, target: content/a/about.md}, "
                       "{source: content/LISEZ.md, target: content/about.fr.md}, "
                       "{source: content/home.md, target: content/_index.md}, "
                       "{source: content/none.md, target: content/none.md}]}"},
      {"main/x.md", ""},
      {"README.md", ""},
      {"LISEZ.md", ""},
      {"home.md", ""},
      {"other.md", ""}},
     {{"main/x.md", ADDRESS, "/x/"},
      {"README.md", ADDRESS, "/a/about/"},
      {"LISEZ.md", ADDRESS, "/fr/about/"},
      {"home.md", ADDRESS, "/"},
      {"other.md", ADDRESS, NULL}}},
    {"where mounts say what is content nothing else is",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, de: {weight: 2, contentDir: content/de}}\n"
                       "module: {mounts: [{source: assets, target: assets}, "
                       "{source: content/docs, target: content/docs}]}"},
      {"docs/a.md", ""},
      {"b.md", ""},
      {"de/c.md", ""}},
     {{"docs/a.md", ADDRESS, "/docs/a/"}, {"b.md", ADDRESS, NULL}, {"de/c.md", ADDRESS, NULL}}},
    {"mounts of other things leave the content where it is",
     {{"../hugo.yaml", "module: {mounts: [{source: assets, target: assets}, "
                       "{source: docs, target: static/docs}]}"},
      {"b.md", ""}},
     {{"b.md", ADDRESS, "/b/"}}},
    {"a theme's content is published behind the site's own",
     {{"../hugo.toml", "theme = ['ours', 'base', 'none', '../out']\n"
                       "[[module.imports]]\npath = 'more'\n"
                       "[[module.imports]]\npath = 'off'\ndisable = true\n"},
      {"x.md", ""},
      {"../themes/ours/content/x.md", ""},
      {"../themes/ours/content/y.md", ""},
      {"../themes/base/content/y.md", ""},
      {"../themes/base/content/legal/_index.md", ""},
      {"../themes/more/content/z.md", ""},
      {"../themes/off/content/w.md", ""},
      {"../themes/unused/content/v.md", ""}},
     {{"content/x.md", ADDRESS, "/x/"},
      {"themes/ours/content/x.md", ADDRESS, NULL},
      {"themes/ours/content/y.md", ADDRESS, "/y/"},
      {"themes/base/content/y.md", ADDRESS, NULL},
      {"themes/base/content/legal/_index.md", ADDRESS, "/legal/"},
      {"themes/more/content/z.md", ADDRESS, "/z/"},
      {"themes/off/content/w.md", ADDRESS, NULL},
      {"themes/unused/content/v.md", ADDRESS, NULL}}},
    {"a theme's own configuration says what of it is content, and which other modules it needs",
     {{"../hugo.toml", "theme = 'base'\n[[module.imports]]\npath = 'first'\n"
                       "[[module.imports]]\npath = 'alone'\nignoreImports = true\n"
                       "[[module.imports]]\npath = 'plain'\nignoreConfig = true\n"},
      {"../themes/base/hugo.yaml",
       "theme: [more, base]\nmodule: {mounts: [{source: texts, target: content}]}"},
      {"../themes/base/content/a.md", ""},
      {"../themes/base/texts/y.md", ""},
      {"../themes/more/content/y.md", ""},
      {"../themes/more/content/z.md", ""},
      {"../themes/first/content/z.md", ""},
      {"../themes/alone/config.yaml", "theme: none"},
      {"../themes/none/content/b.md", ""},
      {"../themes/plain/hugo.yaml", "module: {mounts: [{source: texts, target: content}]}"},
      {"../themes/plain/content/c.md", ""}},
     {{"themes/base/content/a.md", ADDRESS, NULL},
      {"themes/base/texts/y.md", ADDRESS, "/y/"},
      {"themes/more/content/y.md", ADDRESS, NULL},
      {"themes/more/content/z.md", ADDRESS, NULL},
      {"themes/first/content/z.md", ADDRESS, "/z/"},
      {"themes/none/content/b.md", ADDRESS, NULL},
      {"themes/plain/content/c.md", ADDRESS, "/c/"}}},
    {"a theme's addresses, taxonomies and cascades are not the site's",
     {{"../hugo.yaml", "theme: base\nlanguages: {en: {weight: 1}}"},
      {"../themes/base/hugo.yaml", "permalinks: {a: '/p/:title/'}\nlanguages: {fr: {weight: 1}}\n"
                                   "cascade: {draft: true}"},
      {"a/x.md", ""},
      {"a/y.fr.md", ""}},
     {{"a/x.md", ADDRESS, "/a/x/"}, {"a/y.fr.md", ADDRESS, "/a/y.fr/"}, {"a/x.md", HIDDEN, ""}}},
    {"a site may take a theme's addresses for its own",
     {{"../hugo.yaml", "theme: base\npermalinks: {_merge: shallow, a: '/own/:title/'}"},
      {"../themes/base/hugo.yaml", "permalinks: {a: '/p/:title/', b: '/p/:title/'}\n"
                                   "uglyURLs: true"},
      {"a/x.md", ""},
      {"b/x.md", ""}},
     {{"a/x.md", ADDRESS, "/own/x/"}, {"b/x.md", ADDRESS, "/p/x/"}}},
    {"a site may take all of its theme's configuration",
     {{"../hugo.yaml", "_merge: deep\ntheme: base\npermalinks: {a: '/own/:title/'}"},
      {"../themes/base/hugo.yaml", "permalinks: {a: '/p/:title/', b: '/p/:title/'}\n"
                                   "cascade: {draft: true}"},
      {"a/x.md", ""},
      {"b/x.md", ""}},
     {{"a/x.md", ADDRESS, "/own/x/"}, {"b/x.md", ADDRESS, "/p/x/"}, {"b/x.md", HIDDEN, "draft"}}},
    {"a module without mounts has no content here",
     {{"../hugo.toml", "[[module.imports]]\npath = 'bare'\nnoMounts = true\n"},
      {"x.md", ""},
      {"../themes/bare/content/y.md", ""}},
     {{"x.md", ADDRESS, "/x/"}, {"themes/bare/content/y.md", ADDRESS, NULL}}},
    {"a theme of looks is no theme of Hugo's",
     {{"../pamphlet.yaml", "theme: dark"},
      {"../hugo.yaml", "themesDir: parts\ntheme: base"},
      {"x.md", ""},
      {"../themes/dark/content/y.md", ""},
      {"../parts/base/content/z.md", ""}},
     {{"content/x.md", ADDRESS, "/x/"},
      {"themes/dark/content/y.md", ADDRESS, NULL},
      {"parts/base/content/z.md", ADDRESS, "/z/"}}},
    {"of the files of config/_default the last by name goes before",
     {{"../config/_default/config.yaml",
       "permalinks: {a: /config/:title/, b: /config/:title/, c: /config/:title/}"},
      {"../config/_default/hugo.yaml",
       "permalinks: {b: /hugo/:title/, c: /hugo/:title/}\nlanguages: {en: {}, fr: {}}"},
      {"../config/_default/permalinks.yaml", "c: /part/:title/"},
      {"../config/_default/hugo.fr.yaml", "permalinks: {c: /fr/:title/}"},
      {"a/x.md", "title: T"},
      {"b/x.md", "title: T"},
      {"c/x.md", "title: T"},
      {"c/y.fr.md", "title: T"}},
     {{"a/x.md", ADDRESS, "/config/t/"},
      {"b/x.md", ADDRESS, "/hugo/t/"},
      {"c/x.md", ADDRESS, "/part/t/"},
      {"c/y.fr.md", ADDRESS, "/fr/fr/t/"}}},
    {"where paths have no accents neither have terms and what patterns make of titles",
     {{"../hugo.yaml", "removePathAccents: true\npermalinks: {a: '/:title/'}"},
      {"a/x.md", "title: Heart ❤️ health\ntags: [Ménière]"},
      {"a/y.md", "title: y\ntags: [Meniere]\ndate: 2001-02-03"},
      {"tags/ménière/_index.md", ""}},
     {{"a/x.md", ADDRESS, "/heart-health/"},
      {"tags/ménière/_index.md", ADDRESS, "/tags/meniere/"},
      {"tags/ménière/_index.md", DATE, "2001-02-03T00:00:00Z"}}},
    {"a module's own mounts say what of it is content, and a copy of it goes before a theme",
     {{"../hugo.toml", "[[module.imports]]\npath = 'example.org/group/pages'\n"
                       "[[module.imports]]\npath = 'base'\n"
                       "mounts = [{source = 'docs', target = 'content/d'}, "
                       "{source = 'assets', target = 'assets'}]\n"},
      {"x.md", ""},
      {"../_vendor/example.org/group/pages/content/legal.md", ""},
      {"../themes/example.org/group/pages/content/old.md", ""},
      {"../themes/base/content/y.md", ""},
      {"../themes/base/docs/z.md", ""}},
     {{"content/x.md", ADDRESS, "/x/"},
      {"_vendor/example.org/group/pages/content/legal.md", ADDRESS, "/legal/"},
      {"themes/example.org/group/pages/content/old.md", ADDRESS, NULL},
      {"themes/base/content/y.md", ADDRESS, NULL},
      {"themes/base/docs/z.md", ADDRESS, "/d/z/"}}},
    {"disabled kinds have no page",
     {{"../hugo.yaml", "disableKinds: [section, taxonomyTerm]"},
      {"a/_index.md", ""},
      {"a/x.md", ""},
      {"tags/_index.md", ""},
      {"tags/t/_index.md", ""}},
     {{"a/_index.md", HIDDEN, "unlisted"},
      {"a/_index.md", ADDRESS, ""},
      {"a/x.md", HIDDEN, ""},
      {"tags/_index.md", HIDDEN, "unlisted"},
      {"tags/t/_index.md", HIDDEN, ""}}},
    {"in quotes only true is true",
     {{"1.md", "draft: 'yes'"},
      {"2.md", "draft: 'true'"},
      {"3.md", "draft: '1'"},
      {"4.md", "draft: 2"},
      {"5.md", "draft: tRue"},
      {"6.md", "published: 'no'"},
      {"7.md", "published: 'false'"},
      {"8.md", "build: {list: 'false'}"}},
     {{"1.md", HIDDEN, ""},
      {"2.md", HIDDEN, "draft"},
      {"3.md", HIDDEN, "draft"},
      {"4.md", HIDDEN, "draft"},
      {"5.md", HIDDEN, ""},
      {"6.md", HIDDEN, ""},
      {"7.md", HIDDEN, "draft"},
      {"8.md", HIDDEN, ""}}},
    {"a cascade's date is lent to the others",
     {{"a/_index.md", "publishDate: 2001-01-01\ncascade: {publishDate: 2099-01-01}"},
      {"a/x.md", "date: 2002-01-01"},
      {"a/y.md", "publishDate: 2002-01-01"},
      {"a/z.md", ""}},
     {{"a/x.md", HIDDEN, "future"},
      {"a/x.md", DATE, "2002-01-01T00:00:00Z"},
      {"a/y.md", HIDDEN, ""},
      {"a/z.md", HIDDEN, "future"},
      {"a/z.md", DATE, "2099-01-01T00:00:00Z"}}},
    {"a cascade gives titles, but not to empty fields",
     {{"a/_index.md", "cascade: {title: C, slug: s, description: d}"},
      {"a/x.md", "weight: 1"},
      {"a/y.md", "title: Y\nslug: ''"}},
     {{"a/x.md", TITLE, "C"},
      {"a/x.md", ADDRESS, "/a/s/"},
      {"a/y.md", TITLE, "Y"},
      {"a/y.md", ADDRESS, "/a/y/"}}},
    {"a date under another name is of the day that it was written with",
     {{"../hugo.yaml", "permalinks: {a: '/:year/:month/:day/:title/'}\n"
                       "frontmatter: {date: [held, ':default']}"},
      {"a/1.md", "title: T\npubdate: 2026-01-01T00:30:00+01:00"},
      {"a/2.md", "title: T\nmodified: 2025-03-31 23:30:00 -0400"},
      {"a/3.md", "title: T\nheld: 2025-01-01T00:30:00+01:00\npubdate: 2024-01-01"}},
     {{"a/1.md", ADDRESS, "/2026/01/01/t/"},
      {"a/1.md", DATE, "2026-01-01T00:30:00+01:00"},
      {"a/2.md", ADDRESS, "/2025/03/31/t/"},
      {"a/3.md", ADDRESS, "/2025/01/01/t/"}}},
    {"a language has taxonomies of its own, in place of the site's",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2, taxonomies: {os: os}}}\n"
                       "taxonomies: {bone: bones}"},
      {"x.md", "bones: [a]\nos: [b]\ndate: 2001-01-01"},
      {"x.fr.md", "bones: [a]\nos: [b]\ndate: 2002-01-01"},
      {"os/y.md", ""},
      {"os/y.fr.md", ""}},
     {{"bones/a/_index", DATE, "2001-01-01T00:00:00Z"},
      {"os/b/_index", DATE, "2002-01-01T00:00:00Z"}}},
    {"a term's section is its taxonomy",
     {{"../hugo.yaml", "permalinks: {tags: '/:section/x/:sections/:title/'}"},
      {"tags/spine/_index.md", "title: S"},
      {"tags/spine/x.md", "title: X"},
      {"y.md", "tags: [spine]"}},
     {{"tags/spine/_index.md", ADDRESS, "/tags/x/tags/s/"},
      {"tags/spine/x.md", ADDRESS, "/tags/x/tags/x/"}}},
    {"keys are the same in capitals, also beyond ASCII",
     {{"../hugo.yaml", "taxonomies: {arzt: ärzte, thema: Θέματα}\n"
                       "cascade: {ΘΈΜΑΤΑ: [b]}"},
      {"1.md", "Ärzte: [a]\ndate: 2001-01-01"},
      {"2.md", "θέματα: [a]\ndate: 2002-01-01"},
      {"3.md", "date: 2003-01-01"}},
     {{"ärzte/a/_index", DATE, "2001-01-01T00:00:00Z"},
      {"Θέματα/a/_index", DATE, "2002-01-01T00:00:00Z"},
      {"Θέματα/b/_index", DATE, "2003-01-01T00:00:00Z"}}},
    {"a file's name gives no slug over a cascade's",
     {{"../hugo.yaml", "frontmatter: {date: [':filename']}"},
      {"a/_index.md", "cascade: {slug: s}"},
      {"a/2020-01-02-post.md", ""}},
     {{"a/2020-01-02-post.md", ADDRESS, "/a/s/"},
      {"a/2020-01-02-post.md", DATE, "2020-01-02T00:00:00Z"}}},
    {"the fields of a date are a list, or one text",
     {{"../hugo.yaml", "frontmatter: {date: until, expiryDate: 'until :default'}"},
      {"a.md", "until: 2020-01-02\ndate: 2010-01-01\nexpiryDate: 2999-01-01"}},
     {{"a.md", DATE, "2020-01-02T00:00:00Z"}, {"a.md", HIDDEN, "expired"}}},
    {"fields of dates are a list, or one text with blanks between them",
     {{"../hugo.yaml", "frontmatter: {date: ':filename', lastmod: 'changed  date'}"},
      {"a/2020-01-02-post.md", ""},
      {"a/x.md", "changed: 2011-01-01\nlastmod: 2012-01-01"}},
     {{"a/2020-01-02-post.md", ADDRESS, "/a/post/"},
      {"a/2020-01-02-post.md", DATE, "2020-01-02T00:00:00Z"},
      {"a/2020-01-02-post.md", LASTMOD, ""},
      {"a/x.md", LASTMOD, "2011-01-01T00:00:00Z"}}},
    {"a cascade's date lends lastmod before the page's own publishDate",
     {{"a/_index.md", "cascade: {date: 2011-01-01}"}, {"a/x.md", "publishDate: 2012-01-01"}},
     {{"a/x.md", DATE, "2011-01-01T00:00:00Z"},
      {"a/x.md", LASTMOD, "2011-01-01T00:00:00Z"},
      {"a/x.md", PUBLISH, "2012-01-01T00:00:00Z"}}},
    {"a _target counts in a list of cascades only",
     {{"a/_index.md", "cascade: {weight: 3, _target: {path: '/none/**'}}"},
      {"a/x.md", ""},
      {"b/_index.md", "cascade: [{weight: 3, _target: {path: '/none/**'}}]"},
      {"b/x.md", ""}},
     {{"a/x.md", WEIGHT, "3"}, {"b/x.md", WEIGHT, "0"}}},
    {"a home page that is hidden hides the whole language",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}"},
      {"_index.fr.md", "draft: true"},
      {"a/x.fr.md", ""},
      {"x.fr.md", ""},
      {"a/x.md", ""}},
     {{"a/x.fr.md", HIDDEN, "section is a draft"},
      {"x.fr.md", HIDDEN, "section is a draft"},
      {"a/x.md", HIDDEN, ""}}},
    {"a bundle goes before a file at its place",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}"},
      {"a/x.md", ""},
      {"a/x/index.md", ""},
      {"a/x.fr.md", ""}},
     {{"a/x.md", ADDRESS, NULL},
      {"a/x/index.md", ADDRESS, "/a/x/"},
      {"a/x.fr.md", ADDRESS, "/fr/a/x/"}}},
    {"an index file in no language of the site is not the home page",
     {{"../hugo.yaml", "title: S"}, {"_index.de.md", ""}, {"_index.md", ""}},
     {{"_index.md", ADDRESS, "/"}, {"_index.de.md", ADDRESS, NULL}}},
    {"but one that names the site's language is the home page",
     {{"../hugo.yaml", "title: S"}, {"_index.en.md", ""}, {"_index.md", ""}},
     {{"_index.en.md", ADDRESS, "/"}, {"_index.md", ADDRESS, NULL}}},
    {"a bundle takes no first index file of a language in which it has none",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}"},
      {"a/index.fr.md", ""},
      {"a/b/index.md", ""},
      {"a/b/index.fr.md", ""},
      {"a/b/y.md", ""},
      {"a/c/_index.md", ""},
      {"b/index.fr.md", ""},
      {"b/c/_index.md", ""},
      {"c/index.fr.md", ""},
      {"c/a.md", ""},
      {"c/b/index.md", ""}},
     {{"a/index.fr.md", ADDRESS, "/fr/a/"},
      {"a/b/index.md", ADDRESS, "/a/b/"},
      {"a/b/index.fr.md", ADDRESS, NULL},
      {"a/b/y.md", ADDRESS, NULL},
      {"a/c/_index.md", ADDRESS, NULL},
      {"b/c/_index.md", ADDRESS, "/b/c/"},
      {"c/b/index.md", ADDRESS, NULL}}},
    {"of the index files that could be first it is the one of the folder that is first by name",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}"},
      {"a/index.fr.md", ""},
      {"a/b-c/index.md", ""},
      {"a/b/a.md", ""},
      {"a/b/a/index.md", ""},
      {"a/b/index.md", ""},
      {"a/z.md", ""}},
     {{"a/b/index.md", ADDRESS, "/a/b/"},
      {"a/b/a/index.md", ADDRESS, NULL},
      {"a/b-c/index.md", ADDRESS, NULL}}},
    {"nor where each language has a folder",
     {{"../hugo.yaml", "languages: {en: {weight: 1, contentDir: content/en}, "
                       "fr: {weight: 2, contentDir: content/fr}}"},
      {"fr/a/index.md", ""},
      {"en/a/b/index.md", ""},
      {"en/a/x.md", ""}},
     {{"fr/a/index.md", ADDRESS, "/fr/a/"},
      {"en/a/b/index.md", ADDRESS, "/a/b/"},
      {"en/a/x.md", ADDRESS, NULL}}},
    {"a build of the page's own takes no part of another",
     {{"a/_index.md", "cascade: {build: {list: never, render: never}}"},
      {"a/x.md", ""},
      {"a/y.md", "build: {render: always}"}},
     {{"a/x.md", HIDDEN, "unlisted"}, {"a/y.md", HIDDEN, ""}, {"a/y.md", ADDRESS, "/a/y/"}}},
    {"a cascade makes bundles headless, whatever their build is",
     {{"a/_index.md", "cascade: {headless: true}"},
      {"a/x/index.md", ""},
      {"a/y.md", ""},
      {"a/z/index.md", "headless: false"},
      {"a/w/index.md", "build: {list: always}"}},
     {{"a/x/index.md", HIDDEN, "unlisted"},
      {"a/x/index.md", ADDRESS, ""},
      {"a/y.md", HIDDEN, ""},
      {"a/z/index.md", HIDDEN, ""},
      {"a/w/index.md", HIDDEN, "unlisted"}}},
    {"a list that no file stands for has no file in a target's path",
     {{"../hugo.yaml", "cascade: [{_target: {path: '/b/*'}, draft: true}]"},
      {"b/n/x.md", ""},
      {"b/y.md", ""}},
     {{"b/n/x.md", HIDDEN, ""}, {"b/y.md", HIDDEN, "draft"}}},
    {"a cascade of pamphlet.yaml goes before the one of Hugo's configuration, which still hides",
     {{"../hugo.yaml", "cascade: [{_target: {path: '/b/**'}, draft: true, weight: 3}]"},
      {"../pamphlet.yaml", "cascade: {weight: 5}"},
      {"b/x.md", ""},
      {"y.md", ""}},
     {{"b/x.md", HIDDEN, "draft"}, {"b/x.md", WEIGHT, "5"}, {"y.md", WEIGHT, "5"}}},
    {"a cascade for production goes in place of the default one",
     {{"../config/_default/hugo.yaml", "cascade: {weight: 3, draft: true}"},
      {"../config/production/hugo.yaml", "cascade: {weight: 5}"},
      {"x.md", ""}},
     {{"x.md", HIDDEN, ""}, {"x.md", WEIGHT, "5"}}},
    {"the ends of a pattern overlap",
     {{"../hugo.yaml", "cascade: [{_target: {path: '/b/**/x.md'}, weight: 5}]"},
      {"b/x.md", ""},
      {"b/c/x.md", ""},
      {"b/yx.md", ""}},
     {{"b/x.md", WEIGHT, "5"}, {"b/c/x.md", WEIGHT, "5"}, {"b/yx.md", WEIGHT, "0"}}},
    {"what websites are published with goes before the default, and permalinks join",
     {{"../config.yaml", "baseURL: https://x.example/root/\npermalinks: {a: '/root/:slug/'}"},
      {"../config/_default/config.yaml", "permalinks: {b: '/def/:slug/', c: '/def/:slug/'}"},
      {"../config/production/permalinks.yaml", "c: /prod/:slug/"},
      {"../config/development/permalinks.yaml", "c: /dev/:slug/"},
      {"a/x.md", "title: x"},
      {"b/x.md", "title: x"},
      {"c/x.md", "title: x"}},
     {{"a/x.md", ADDRESS, "/root/x/"},
      {"b/x.md", ADDRESS, "/def/x/"},
      {"c/x.md", ADDRESS, "/prod/x/"}}},
    {"a language has a time zone of its own",
     {{"../hugo.yaml", "timeZone: Asia/Tokyo\nlanguages: {en: {weight: 1}, de: {weight: 2, "
                       "timeZone: Europe/Berlin}}"},
      {"x.md", "date: 2020-12-31"},
      {"x.de.md", "date: 2020-12-31"}},
     {{"x.md", DATE, "2020-12-31T00:00:00+09:00"}, {"x.de.md", DATE, "2020-12-31T00:00:00+01:00"}}},
    {"a language that is alone has no folder",
     {{"../hugo.yaml", "defaultContentLanguage: fr\ndefaultContentLanguageInSubdir: true\n"
                       "languages: {fr: {weight: 1}}"},
      {"a/x.md", ""}},
     {{"a/x.md", ADDRESS, "/a/x/"}}},
    {"languages on hosts of their own have no folders",
     {{"../hugo.yaml", "languages: {en: {weight: 1, baseURL: 'https://en.example'}, "
                       "fr: {weight: 2, baseURL: 'https://fr.example'}}"},
      {"a/x.md", ""},
      {"a/x.fr.md", ""}},
     {{"a/x.md", ADDRESS, "/a/x/"}, {"a/x.fr.md", ADDRESS, "/a/x/"}}},
    {"uglyURLs may be one language's",
     {{"../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2, uglyURLs: true}}"},
      {"a/x.md", ""},
      {"a/x.fr.md", ""}},
     {{"a/x.md", ADDRESS, "/a/x/"}, {"a/x.fr.md", ADDRESS, "/fr/a/x.html"}}},
};

static void put(const char *name, const char *text)
{
    char path[128];
    char whole[512];
    bool is_page = strncmp(name, "../", 3) != 0;
    snprintf(path, sizeof path, "%s%s", is_page ? "content/" : "", name + (is_page ? 0 : 3));
    snprintf(whole, sizeof whole, is_page ? "---\n%s\n---\n" : "%s\n", *text ? text : "title: x");
    folder_put(path, whole);
}

static uint32_t find_path(const struct library *library, const char *path)
{
    for (uint32_t id = 1; id <= library_page_count(library); id++)
        if (strcmp(library_page(library, id)->path, path) == 0)
            return id;
    return 0;
}

/* The value of a page that a check compares; the caller frees it. */
static char *look(const struct library *library, uint32_t id, enum what what)
{
    const struct page *page = library_page(library, id);
    struct buffer words = {0};
    switch (what) {
    case ADDRESS:
        buffer_add_string(&words, library_row(library, id).address);
        break;
    case TITLE:
        buffer_add_string(&words, page->field[PAGE_TITLE]);
        break;
    case DATE:
        buffer_add_string(&words, page->field[PAGE_DATE]);
        break;
    case LASTMOD:
        buffer_add_string(&words, page->field[PAGE_LASTMOD]);
        break;
    case PUBLISH:
        buffer_add_string(&words, page->field[PAGE_PUBLISH_DATE]);
        break;
    case WEIGHT:
        buffer_format(&words, "%d", page->weight);
        break;
    case HIDDEN:
        buffer_add_string(&words, library_hidden_words(library_hidden(library, id, NOW)));
        break;
    }
    char *found = memory_copy(buffer_string(&words), words.used);
    buffer_done(&words);
    return found;
}

START_TEST(a_site_is_as_hugo_makes_it)
{
    for (int i = 0; i < FILES && sites[_i].files[i][0]; i++)
        put(sites[_i].files[i][0], sites[_i].files[i][1]);
    struct library *library = folder_open(&(struct sync_options){.now = NOW});
    for (int i = 0; i < CHECKS && sites[_i].checks[i].path; i++) {
        const char *path = sites[_i].checks[i].path;
        const char *right = sites[_i].checks[i].right;
        uint32_t id = find_path(library, path);
        ck_assert_msg((id != 0) == (right != NULL), "%s: %s", sites[_i].name, path);
        if (!id)
            continue;
        char *found = look(library, id, sites[_i].checks[i].what);
        ck_assert_msg(strcmp(found, right) == 0, "%s: %s: %s, not %s", sites[_i].name, path, found,
                      right);
        free(found);
    }
    library_free(library);
}
END_TEST

/* The last link of a page. */
static struct node link_of(const struct library *library, const char *path)
{
    struct document *document = library_document(library, find_path(library, path));
    struct node link = {0};
    for (uint32_t i = 0; i < document->node_count; i++)
        if (document->nodes[i].kind == NODE_LINK)
            link = document->nodes[i];
    free(document);
    ck_assert_int_eq(link.kind, NODE_LINK);
    return link;
}

/* Refs on pages of a site whose languages have folders, and the page each leads to (NULL: none). */
static const struct {
    const char *page;
    const char *link;
    const char *to;
} refs[] = {
    {"en/care/knee.md", "back.md", "en/care/back.md"}, /* not the one in the folder above */
    {"en/care/knee.md", "/care/_index.md", "en/care/_index.md"},
    {"en/care/knee.md", "/care/back.md", "en/care/back.md"},
    {"de/care/knee.md", "back.md", "de/care/back.md"},
    {"de/care/knee.md", "hip.md",
     "de/care/hip/index.md"}, /* a bundle, though another file is called hip.md */
    {"de/care/knee.md", "leg.md", "de/care/leg.markdown"},
    {"de/care/knee.md", "/news", "/news/"}, /* a list without a file */
};

START_TEST(refs_stay_near)
{
    put("../hugo.yaml", "defaultContentLanguage: de\nlanguages: {de: {contentDir: content/de}, "
                        "en: {contentDir: content/en}}");
    for (size_t i = 0; i < sizeof refs / sizeof *refs; i++)
        put(refs[i].page, "");
    put("en/care/_index.md", "");
    put("de/care/_index.md", "");
    put("en/back.md", "");
    put("en/care/back.md", "");
    put("de/care/back.md", "");
    put("de/care/hip/index.md", "");
    put("de/hip.md", "");
    put("de/care/leg.markdown", "");
    put("de/leg.md", "");
    put("de/news/x.md", "");
    char text[256];
    snprintf(text, sizeof text, "title: x\n---\n[x](%s)\n", refs[_i].link);
    put(refs[_i].page, text);
    struct library *library = folder_open(NULL);
    const struct node link = link_of(library, refs[_i].page);
    ck_assert_msg(link.level == TARGET_PAGE, "%s", refs[_i].link);
    struct library_row row = library_row(library, link.page);
    ck_assert_str_eq(*row.path && strchr(row.path, '.') ? row.path : row.address, refs[_i].to);
    library_free(library);
}
END_TEST

/* Refs from the root on a page that is not in the default language. */
static const struct {
    const char *name;
    const char *to;
} own_refs[] = {
    {"/care/back", "/fr/care/back/"}, {"/care/back/", "/fr/care/back/"},
    {"/care", "/fr/care/"},           {"/care/hip/index", "/fr/care/hip/"},
    {"/care/leg", "/fr/care/jambe/"}, {"/care/arm", "/care/arm/"},
    {"/news", "/fr/news/"},           {"/tags/joint", "/fr/tags/joint/"},
    {"/care/v1.2", "/fr/care/v1.2/"},
};

START_TEST(a_ref_from_the_root_keeps_its_language)
{
    static const char *const both[] = {"care/_index", "care/back", "care/hip/index", "news/one",
                                       "care/v1.2"};
    char text[128];
    put("../hugo.yaml", "languages: {en: {weight: 1}, fr: {weight: 2}}");
    for (size_t i = 0; i < sizeof both / sizeof *both; i++) {
        snprintf(text, sizeof text, "%s.md", both[i]);
        put(text, "tags: [joint]");
        snprintf(text, sizeof text, "%s.fr.md", both[i]);
        put(text, "tags: [joint]");
    }
    put("care/leg.md", "");
    put("care/leg.fr.md", "slug: jambe");
    put("care/arm.md", "");
    snprintf(text, sizeof text, "title: x\n---\n[x]({{< ref \"%s\" >}})\n", own_refs[_i].name);
    put("care/x.fr.md", text);
    struct library *library = folder_open(NULL);
    const struct node link = link_of(library, "care/x.fr.md");
    ck_assert_msg(link.level == TARGET_PAGE, "%s", own_refs[_i].name);
    ck_assert_str_eq(library_row(library, link.page).address, own_refs[_i].to);
    library_free(library);
}
END_TEST

/* Refs that name a language, on a site where each language has its own folder. */
static const struct {
    const char *page;
    const char *ref;
    const char *to;
} other_refs[] = {
    {"de/care/knee.md", "path='knee.md' lang='en'", "en/care/knee.md"},
    {"de/care/knee.md", "path='../back' lang='en'", "en/back.md"},
    {"de/care/knee.md", "path='_index.md' lang='en'", "en/care/_index.md"},
    {"de/care/knee.md", "path='/care/knee.md' lang='en'", "en/care/knee.md"},
    {"de/care/knee.md", "path='care/knee' lang='en'", "en/care/knee.md"},
    {"en/care/knee.md", "path='knee.md' lang='de'", "de/care/knee.md"},
    {"en/care/knee.md", "path='knee/index.md' lang='de'", "de/care/knee.md"},
    {"en/care/sub/toe.md", "path='./toe.md' lang='de'", "de/care/sub/toe.md"},
    {"en/care/sub/toe.md", "path='../knee.md' lang='de'", "de/care/knee.md"},
    {"en/care/hip/index.md", "path='knee.md' lang='de'", "de/care/knee.md"},
    {"en/care/hip/index.md", "path='hip' lang='de'", "de/care/hip.md"},
    {"en/care/knee.md", "path='knee.md' lang='en'", "en/care/knee.md"},
    /* A ref to a folder leads to its list, or to the nearest one above. */
    {"en/care/knee.md", "'.'", "en/care/_index.md"},
    {"en/care/_index.md", "'./#x'", "en/care/_index.md"},
    {"en/care/sub/toe.md", "'.'", "en/care/_index.md"},
    {"en/care/sub/toe.md", "'../'", "en/care/_index.md"},
    {"en/care/hip/index.md", "'.'", "en/care/_index.md"},
    {"de/care/hip/index.md", "'..'", "de/care/_index.md"},
    {"en/care/knee.md", "'..'", "en/_index.md"},
    {"en/care/knee.md", "path='.' lang='de'", "de/care/_index.md"},
    {"en/care/sub/toe.md", "path='..' lang='de'", "de/care/_index.md"},
    {"en/care/knee.md", "'/'", "en/_index.md"},
    {"de/care/knee.md", "path='/' lang='en'", "en/_index.md"},
};

START_TEST(a_ref_leads_to_the_language_that_it_names)
{
    static const char *const pages[] = {"_index.md", "back.md", "care/_index.md", "care/knee.md",
                                        "care/sub/toe.md"};
    char text[160];
    put("../hugo.yaml", "defaultContentLanguage: de\nlanguages: {de: {contentDir: content/de}, "
                        "en: {contentDir: content/en}}");
    for (size_t i = 0; i < 2 * (sizeof pages / sizeof *pages); i++) {
        snprintf(text, sizeof text, "%s/%s", i % 2 ? "en" : "de", pages[i / 2]);
        put(text, "");
    }
    put("de/care/hip.md", "");
    put("en/care/hip/index.md", "");
    snprintf(text, sizeof text, "title: x\n---\n[x]({{< ref %s >}})\n", other_refs[_i].ref);
    for (char *c = text; *c; c++)
        *c = *c == '\'' ? '"' : *c;
    put(other_refs[_i].page, text);
    struct library *library = folder_open(NULL);
    const struct node link = link_of(library, other_refs[_i].page);
    ck_assert_msg(link.level == TARGET_PAGE, "%s", other_refs[_i].ref);
    ck_assert_str_eq(library_row(library, link.page).path, other_refs[_i].to);
    library_free(library);
}
END_TEST

/* With canonifyURLs, Hugo leaves the path of baseURL out of addresses, though links have it. */
/* Hugo merges parameters key by key: those of a theme behind the site's own. */
START_TEST(a_themes_parameters_are_the_sites)
{
    folder_put("hugo.yaml", "theme: base\nparams: {name: Clinic, contact: {phone: 1}}\n");
    folder_put("themes/base/hugo.yaml", "params: {name: Theme, hours: 9 to 5, contact: {phone: 2, "
                                        "mail: a@example.org}}\n");
    folder_put("themes/base/config/_default/params.yaml", "hours: 8 to 4\n");
    folder_put("content/x.md",
               "{{% param name %}}, {{% param hours %}}, {{% param contact.phone %}}, "
               "{{% param contact.mail %}}\n");
    struct library *library = folder_open(&(struct sync_options){.now = NOW});
    struct document *document = library_document(library, find_path(library, "x.md"));
    ck_assert_ptr_nonnull(strstr(document_text(document), "Clinic, 8 to 4, 1, a@example.org"));
    free(document);
    library_free(library);
}
END_TEST

START_TEST(canonified_addresses_have_no_base)
{
    put("../hugo.yaml", "baseURL: https://x.example/base/\ncanonifyURLs: true");
    put("a.md", "title: A");
    struct library *library = folder_open(NULL);
    ck_assert_str_eq(library_base_path(library), "");
    ck_assert_str_eq(library_setting(library, "address"), "https://x.example/base");
    library_free(library);
}
END_TEST

Suite *hugo_suite(void)
{
    Suite *suite = suite_create("hugo");
    TCase *tcase = tcase_create("hugo");
    tcase_add_checked_fixture(tcase, folder_set_up, folder_tear_down);
    tcase_set_timeout(tcase, 30);
    tcase_add_loop_test(tcase, a_site_is_as_hugo_makes_it, 0, sizeof sites / sizeof *sites);
    tcase_add_loop_test(tcase, refs_stay_near, 0, sizeof refs / sizeof *refs);
    tcase_add_loop_test(tcase, a_ref_from_the_root_keeps_its_language, 0,
                        sizeof own_refs / sizeof *own_refs);
    tcase_add_loop_test(tcase, a_ref_leads_to_the_language_that_it_names, 0,
                        sizeof other_refs / sizeof *other_refs);
    tcase_add_test(tcase, a_themes_parameters_are_the_sites);
    tcase_add_test(tcase, canonified_addresses_have_no_base);
    suite_add_tcase(suite, tcase);
    return suite;
}
