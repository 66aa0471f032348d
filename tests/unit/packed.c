#include "packed.h"

#include "folder.h"
#include "sync/pack.h"

#include <stdio.h>

char packed_file[96];
char packed_other[96];

void packed_set_up(void)
{
    clinic_set_up();
    snprintf(packed_file, sizeof packed_file, "%s/a.library", folder_path());
    snprintf(packed_other, sizeof packed_other, "%s/b.library", folder_path());
}

size_t packed_site(const char *to)
{
    struct pack_result result;
    struct sync_options wanted = clinic_options();
    char *why = NULL;
    ck_assert_msg(pack_folder(clinic_site(), to, &wanted, NULL, &result, &why), "%s", why);
    return result.pages;
}

void packed_clinic(const char *to)
{
    ck_assert_uint_eq(packed_site(to), CLINIC_PAGES);
}

void packed_put_numbered(int number, const char *fields)
{
    char name[64];
    char text[80];
    snprintf(name, sizeof name, "site/content/many/p%d.md", number);
    snprintf(text, sizeof text, "---\n%s---\n", fields);
    folder_put(name, text);
}

struct library *packed_open(const char *path)
{
    const char *why;
    struct library *library = library_open(path, &why);
    ck_assert_msg(library != NULL, "%s", why);
    return library;
}

void packed_write(const char *path, const char *bytes, size_t n_bytes)
{
    FILE *out = fopen(path, "wb");
    ck_assert_uint_eq(fwrite(bytes, 1, n_bytes, out), n_bytes);
    ck_assert_int_eq(fclose(out), 0);
}
