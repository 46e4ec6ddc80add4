// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Going back to a backup: rehearsed in a folder of its own, then put in place while nothing runs.
#pragma once

#include "core/api/backups.h"
#include "core/base/result.h"
#include "core/storage/backuparchive.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

namespace forecourt::storage {

/// What a rehearsal found. The files lie in <data folder>/restore, ready to be put in place.
struct Rehearsal {
    api::BackupSummary summary;
    QJsonObject settings;              ///< of the computer the backup was made on; may be empty
    QHash<QString, QByteArray> secrets; ///< by file name; empty without the passphrase
};

/// Unpacks \a path (an archive, or a plain copy of the database) into \a folder, which is made anew, judges it
/// without trusting it (SEC-14), opens it as if it were ours (it is migrated there), and checks the hashes of all
/// records: what does not fit them is in the summary. Errors: those of api::Backups; StorageFailed: broken off, and nothing
/// is left of it. \a passphrase may be empty: then secrets stay closed.
[[nodiscard]] Result<Rehearsal> rehearse(const QString& path, const QByteArray& passphrase, const QString& folder,
                                         const QDateTime& now, const Progress& progress = {}, BreakOff* breakOff = nullptr);

/// Marks what was rehearsed as wanted, and writes into it when and from what it was restored. Settings and
/// secrets are laid beside it where they are chosen. Errors: FileFailed, StorageFull, StorageFailed, Conflict (altered
/// sessions that were not accepted; nothing was changed).
[[nodiscard]] Result<void> commitRehearsal(const Rehearsal& rehearsal, const QString& folder, const api::RestoreChoice& choice,
                                           const QDateTime& now);

/// Where a rehearsal lies in a data folder.
[[nodiscard]] QString rehearsalFolder(const QString& dataFolder);
/// Where one lies that is only looked at.
[[nodiscard]] QString verificationFolder(const QString& dataFolder);

/// What applyRestore() did.
struct Applied {
    api::RestoreNote note;
    QJsonObject settings; ///< to be taken over by the caller; may be empty
};

/// Puts a committed rehearsal in place of the database of \a dataFolder, which nobody may have open. What was
/// there is first copied to \a backupFolder, or beside the database where that cannot be used (or set aside where it
/// is damaged); a certificate and its key stay under another name, and so does the message log where the backup brings one
/// (the newest three of those are kept). A crash at any moment leaves
/// either the old or the new database, and the next call goes on. Without a committed rehearsal nothing
/// happens, and what an uncommitted one left is removed. Errors: FileFailed, StorageFull: nothing was changed.
[[nodiscard]] Result<std::optional<Applied>> applyRestore(const QString& dataFolder, const QString& backupFolder, const QDateTime& now);

/// The note of the last restore in \a dataFolder.
[[nodiscard]] std::optional<api::RestoreNote> readRestoreNote(const QString& dataFolder);
void removeRestoreNote(const QString& dataFolder);

} // namespace forecourt::storage
