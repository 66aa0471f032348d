#include "clinic.h"
#include "folder.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

const char *clinic_site(void)
{
    return folder_site();
}

void clinic_set_up(void)
{
    folder_set_up();
    setenv("XDG_CACHE_HOME", folder_path(), 1);
    folder_put("site/hugo.yaml", "title: A clinic\nlanguages:\n  en: {}\n  fr: {}\n");
    folder_put("site/content/_index.md", "---\ntitle: Home\n---\nHello\n");
    folder_put("site/content/spine/_index.md", "---\ntitle: Spine\n---\n");
    folder_put("site/content/spine/disc.md",
               "---\ntitle: Disc\ntags: [back, neck]\naliases: [/old/]\nweight: "
               "2\n---\n[nerve](nerve.md#two)\n");
    folder_put("site/content/spine/disc.fr.md", "---\ntitle: Disque\ntags: [back]\n---\nDos\n");
    folder_put("site/content/spine/nerve.md",
               "---\ntitle: Nerve\nweight: 1\n---\n## One\n\n## Two\n\n[x](../gone.md)\n");
    folder_put("site/content/spine/draft.md", "---\ntitle: Draft\ndraft: true\n---\n");
    folder_put("site/content/spine/late.md", "---\ntitle: Late\npublishDate: 2031-01-01\n---\n");
    folder_put("site/content/spine/late.fr.md", "---\ntitle: Tard\nexpiryDate: 2029-01-01\n---\n");
    folder_put("site/content/spine/picture.png", "no picture");
}

struct sync_options clinic_options(void)
{
    return (struct sync_options){.now = 1900000000}; /* 2030 */
}

void clinic_no_leavings(const char *in)
{
    char command[200];
    snprintf(command, sizeof command, "ls '%s' | grep -q 'library\\.'", in);
    ck_assert_int_ne(system(command), 0);
}

void clinic_limit_files(rlim_t n_bytes)
{
    struct rlimit limit;
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = n_bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}
