/*
 * Time zones.
 *
 * Refuses to parse the time zone database: the C library does, and its clocks are sampled week by
 * week. The one hard idea: the samples become a table before the process is sandboxed, so that
 * nothing needs the files, the environment or the C library's global zone afterwards.
 */
#include "content/date_zone.h"

#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { WEEK_SECONDS = 7 * 24 * 60 * 60, WEEKS = 131 * 52 };

static const char zone_folder[] = "/usr/share/zoneinfo";

/* A relative path of the characters that zone names have. A dot is not among them, so there is no
 * "..". */
static bool is_zone_name(const char *name)
{
    static const char allowed[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_/+-";
    return *name && *name != '/' && strspn(name, allowed) == strlen(name);
}

/* The C library takes an unknown name for UTC without a word, so the file is checked first (RFC
 * 8536: it begins with "TZif"). */
static bool is_known(const char *name)
{
    const char *folder = getenv("TZDIR");
    char *path = memory_format("%s/%s", folder && *folder ? folder : zone_folder, name);
    FILE *file = fopen(path, "rb");
    free(path);
    char magic[4] = "";
    bool known = file && fread(magic, 1, 4, file) == 4 && memcmp(magic, "TZif", 4) == 0;
    if (file)
        fclose(file);
    return known;
}

static void set_zone(const char *name)
{
    if (name)
        setenv("TZ", name, 1);
    else
        unsetenv("TZ");
    tzset();
}

static int ask(int64_t unix_seconds)
{
    time_t moment = (time_t)unix_seconds;
    struct tm tm;
    return localtime_r(&moment, &tm) ? (int)tm.tm_gmtoff : 0;
}

/* The first second in (before, at] at which clocks are no longer `offset` ahead. */
static int64_t find_shift(int64_t before, int64_t at, int offset)
{
    while (at - before > 1) {
        int64_t middle = before + (at - before) / 2;
        if (ask(middle) == offset)
            before = middle;
        else
            at = middle;
    }
    return at;
}

static void add_shift(struct date_zone *zone, size_t *room, int64_t from, int offset)
{
    zone->shifts = memory_grow(zone->shifts, room, zone->count + 1, sizeof *zone->shifts);
    zone->shifts[zone->count++] = (struct date_shift){from, offset};
}

static void ask_all(struct date_zone *zone)
{
    size_t room = 0;
    int offset = ask(0);
    add_shift(zone, &room, 0, offset);
    for (int64_t week = 1; week <= WEEKS; week++) {
        int64_t at = week * WEEK_SECONDS;
        if (ask(at) == offset)
            continue;
        int64_t from = find_shift(at - WEEK_SECONDS, at, offset);
        offset = ask(at);
        add_shift(zone, &room, from, offset);
    }
}

bool date_zone_init(struct date_zone *zone, const char *name)
{
    *zone = (struct date_zone){0};
    if (!*name || strcmp(name, "UTC") == 0)
        return true;
    if (!is_zone_name(name) || !is_known(name))
        return false;
    const char *old = getenv("TZ");
    char *kept = old ? memory_copy(old, strlen(old)) : NULL;
    set_zone(name);
    ask_all(zone);
    set_zone(kept);
    free(kept);
    return true;
}

void date_zone_done(struct date_zone *zone)
{
    free(zone->shifts);
    *zone = (struct date_zone){0};
}

/* The index of the shift that applies at a moment: the last that is not later, or the first. */
static size_t find_period(const struct date_zone *zone, int64_t unix_seconds)
{
    size_t low = 0;
    size_t high = zone->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (zone->shifts[middle].from_unix_seconds <= unix_seconds)
            low = middle;
        else
            high = middle;
    }
    return low;
}

int date_zone_offset(const struct date_zone *zone, int64_t unix_seconds)
{
    if (!zone || !zone->count)
        return 0;
    return zone->shifts[find_period(zone, unix_seconds)].offset_seconds;
}

int64_t date_zone_to_unix(const struct date_zone *zone, int64_t shown_seconds)
{
    int offset = date_zone_offset(zone, shown_seconds);
    if (!zone || !zone->count)
        return shown_seconds;
    size_t period = find_period(zone, shown_seconds);
    int64_t guess = shown_seconds - offset;
    return find_period(zone, guess) == period ? guess
                                              : shown_seconds - date_zone_offset(zone, guess);
}
