#pragma once
#include <stddef.h>

/// A file that was compiled into the binary.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} folio_asset;

/// DejaVu Sans, as Debian's fonts-dejavu-core packages it.
folio_asset folio_asset_sans(void);
/// DejaVu Sans Bold, from the same package.
folio_asset folio_asset_sans_bold(void);
/// The style sheet of every page.
folio_asset folio_asset_style(void);
/// The script that folds a page's table of contents and marks the section in view.
folio_asset folio_asset_contents(void);
/// The scripts that draw figures from data, play animations and answer readers in a page.
folio_asset folio_asset_player(void);
