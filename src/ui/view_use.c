/*
 * Which commands are of use in a view. Stands above the views, unlike what they share (view.c).
 */
#include "ui/view.h"

#include "ui/emergency.h"
#include "ui/view_list.h"

bool view_is_of_use(const struct view *view, enum command command)
{
    const struct library *library = view->context->library;
    if (command == COMMAND_LANGUAGE)
        return library_language_count(library) >= 2;
    if (command == COMMAND_EMERGENCY)
        return emergency_is_set_up(library) && !view->is_emergency;
    if (command == COMMAND_WAYS && !library_has_ways(library))
        return false;
    if (command == COMMAND_HELP)
        return !view->is_help;
    if (command == COMMAND_THEME)
        return view->context->colour;
    if (command == COMMAND_TAKE_AWAY)
        return *library_setting(library, "address") && view_page_shown(view);
    if (command == COMMAND_PRINT)
        return view_page_shown(view);
    if ((command == COMMAND_FIND || command == COMMAND_OUTLINE) && !view->ops->document)
        return false;
    if (view->list && (command == COMMAND_SCREEN_UP || command == COMMAND_SCREEN_DOWN))
        return view_list_overflows(view->list);
    return !view->ops->is_of_use || view->ops->is_of_use(view, command);
}
