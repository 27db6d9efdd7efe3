// Calls of Linux that the Glibc module leaves out, because it is built without _GNU_SOURCE.
#pragma once

/// Renames; with `folio_rename_exchange`, swaps two existing names in one step. See renameat2(2).
int renameat2(int old_folder, const char *_Nonnull old_path, int new_folder, const char *_Nonnull new_path,
              unsigned int flags);

/// `RENAME_EXCHANGE` of <linux/fs.h>.
static const unsigned int folio_rename_exchange = 1u << 1;

/// Writes everything on the file system of a descriptor to the disk. See syncfs(2).
int syncfs(int descriptor);

/// Makes a file that is only in memory. See memfd_create(2).
int memfd_create(const char *_Nonnull name, unsigned int flags);

/// `MFD_CLOEXEC` of <linux/memfd.h>.
static const unsigned int folio_memfd_close_on_exec = 1u;
