/*
 * A document's tree as JSON. doc/document.json.md lists the members of each kind of node.
 */
#ifndef PAMPHLET_DOCUMENT_JSON_H
#define PAMPHLET_DOCUMENT_JSON_H

#include "base/json.h"
#include "document/document.h"

/* Writes the root node as one JSON value. Names and units must not change: other programs read
 * them. */
void document_write_json(const struct document *document, struct json *json);

#endif
