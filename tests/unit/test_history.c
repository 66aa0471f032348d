/* The way back and forward, over views of the test's own: what is kept of it, and how much. */
#include "document/builder.h"
#include "ui/history.h"

#include "suites.h"

#include <stdlib.h>

struct leaf {
    struct view view;
    struct document *document;
    int number;
};

static const struct document *document_of(const struct view *view)
{
    return ((const struct leaf *)view)->document;
}

static void page_free(struct view *view)
{
    free(((struct leaf *)view)->document);
    free(view);
}

static struct view *new_page(int number, size_t bytes)
{
    static const struct view_ops ops = {
        .keys = KEYS_PAGE, .document = document_of, .free = page_free};
    struct builder builder;
    char *words = memory_new(bytes + 1);
    for (size_t i = 0; i < bytes; i++)
        words[i] = 'a';
    builder_init(&builder);
    builder_text(&builder, NODE_TEXT, words, bytes);
    free(words);
    struct leaf *page = memory_new(sizeof *page);
    page->view.ops = &ops;
    page->document = builder_finish(&builder);
    page->number = number;
    return &page->view;
}

static void bare_free(struct view *view)
{
    free(view);
}

static struct view *new_bare(const struct view_ops *ops)
{
    struct view *view = memory_new(sizeof *view);
    view->ops = ops;
    return view;
}

static struct view *new_list(void)
{
    static const struct view_ops ops = {.keys = KEYS_LIST, .free = bare_free};
    return new_bare(&ops);
}

static struct view *new_choice(void)
{
    static const struct view_ops ops = {.keys = KEYS_CHOICE, .free = bare_free};
    return new_bare(&ops);
}

static int number(const struct history *history)
{
    return ((const struct leaf *)history_current(history))->number;
}

START_TEST(back_and_forward_undo_each_other)
{
    struct history history = {0};
    history_go_to(&history, new_list());
    ck_assert(!history_go_back(&history));
    for (int i = 1; i < HISTORY_MAX; i++)
        history_go_to(&history, new_page(i, 10));
    for (int i = HISTORY_MAX - 1; i > 1; i--) {
        ck_assert_int_eq(number(&history), i);
        ck_assert(history_go_back(&history));
    }
    for (int i = 1; i < HISTORY_MAX - 1; i++) {
        ck_assert_int_eq(number(&history), i);
        ck_assert(history_go_forward(&history));
    }
    ck_assert(!history_go_forward(&history));
    history_clear(&history);
}
END_TEST

/* The list that the reader is in, or came from: with it a page has a next one. */
START_TEST(the_nearest_list_is_told)
{
    struct history history = {0};
    struct view *first = new_list();
    struct view *later = new_list();
    history_go_to(&history, first);
    history_go_to(&history, new_page(1, 10));
    ck_assert_ptr_eq(history_list(&history), first);
    history_go_to(&history, later);
    history_go_to(&history, new_page(2, 10));
    ck_assert_ptr_eq(history_list(&history), later);
    ck_assert(first->is_first && !later->is_first);
    history_go_back(&history);
    history_go_back(&history);
    ck_assert_ptr_eq(history_list(&history), first);
    history_clear(&history);
}
END_TEST

START_TEST(a_long_way_forgets_its_beginning_but_the_first_list)
{
    struct history history = {0};
    struct view *first = new_list();
    history_go_to(&history, first);
    for (int i = 1; i <= 1000; i++) {
        history_go_to(&history, new_page(i, 10));
        ck_assert_uint_le(history.count, HISTORY_MAX);
    }
    int back = 0;
    while (history_go_back(&history))
        back++;
    ck_assert_int_eq(back, HISTORY_MAX - 1);
    ck_assert_ptr_eq(history_current(&history), first);
    history_clear(&history);
}
END_TEST

START_TEST(pages_of_many_megabytes_are_not_all_kept)
{
    enum { PAGE_BYTES = HISTORY_BYTES_MAX / 5 };
    struct history history = {0};
    history_go_to(&history, new_list());
    for (int i = 1; i <= 20; i++) {
        history_go_to(&history, new_page(i, PAGE_BYTES));
        ck_assert_int_eq(number(&history), i);
        size_t bytes = 0;
        for (size_t at = 1; at < history.count; at++)
            bytes += document_bytes(document_of(history.views[at]));
        ck_assert_uint_le(bytes, HISTORY_BYTES_MAX);
    }
    history_go_back(&history);
    ck_assert_int_eq(number(&history), 19);
    history_clear(&history);
}
END_TEST

START_TEST(however_large_a_page_is_it_leads_back)
{
    struct history history = {0};
    history_go_to(&history, new_list());
    history_go_to(&history, new_page(1, HISTORY_BYTES_MAX));
    history_go_to(&history, new_page(2, HISTORY_BYTES_MAX));
    history_go_to(&history, new_page(3, 10));
    ck_assert_uint_eq(history.count, 3);
    history_go_back(&history);
    ck_assert_int_eq(number(&history), 2);
    history_clear(&history);
}
END_TEST

/* What was ahead stays ahead of a choice and is gone where the reader reads another page; so are
 * the choices that were opened from the same page before. */
START_TEST(a_choice_leaves_what_is_ahead)
{
    struct history history = {0};
    history_go_to(&history, new_list());
    history_go_to(&history, new_page(1, 10));
    history_go_to(&history, new_page(2, 10));
    history_go_back(&history);
    history_go_to(&history, new_choice());
    history_go_back(&history);
    history_go_to(&history, new_choice());
    ck_assert_uint_eq(history.count, 4);
    ck_assert(history_go_forward(&history));
    ck_assert_int_eq(number(&history), 2);
    history_go_back(&history);
    history_drop(&history, history.current);
    ck_assert_int_eq(number(&history), 1);
    history_go_to(&history, new_page(3, 10));
    ck_assert(!history_go_forward(&history));
    ck_assert_uint_eq(history.count, 3);
    history_clear(&history);
}
END_TEST

/* A tap counts only on the view that it was meant for. */
START_TEST(a_view_in_the_place_of_another_has_a_number_of_its_own)
{
    struct history history = {0};
    history_go_to(&history, new_list());
    history_go_to(&history, new_page(1, 10));
    size_t before = history_current(&history)->number;
    for (int i = 2; i < 4; i++) {
        history_replace(&history, history.current, new_page(i, 10));
        ck_assert_int_eq(number(&history), i);
        ck_assert_uint_ne(history_current(&history)->number, history.views[0]->number);
        ck_assert_uint_ne(history_current(&history)->number, before);
        before = history_current(&history)->number;
    }
    history_clear(&history);
}
END_TEST

SUITE(history)
{
    tcase_set_timeout(tcase, 60);
    tcase_add_test(tcase, back_and_forward_undo_each_other);
    tcase_add_test(tcase, the_nearest_list_is_told);
    tcase_add_test(tcase, a_long_way_forgets_its_beginning_but_the_first_list);
    tcase_add_test(tcase, pages_of_many_megabytes_are_not_all_kept);
    tcase_add_test(tcase, however_large_a_page_is_it_leads_back);
    tcase_add_test(tcase, a_choice_leaves_what_is_ahead);
    tcase_add_test(tcase, a_view_in_the_place_of_another_has_a_number_of_its_own);
}
