/*
 * A document's tree as JSON. doc/document.json.md says what each kind of node has.
 */
#ifndef PAMPHLET_DOCUMENT_JSON_H
#define PAMPHLET_DOCUMENT_JSON_H

#include "base/json.h"
#include "document/document.h"

/* Writes the root node as one value. Names and units are fixed: other programs read them. */
void document_write_json(const struct document *document, struct json *json);

#endif
