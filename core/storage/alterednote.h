// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which sessions of a database are altered, found out and written into a copy of it.
#pragma once

#include "core/base/result.h"
#include "core/domain/alteredsessions.h"
#include "core/storage/connection.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QJsonObject>

namespace forecourt::storage {

/// findDamagedTransactions() with their numbers. Reads everything. Errors: those of \a connection.
[[nodiscard]] Result<AlteredSessions> findAlteredSessions(Connection& connection);

/// What noteAltered() left in the file \a path, read without trusting it (SEC-14); empty also where the file cannot be read.
[[nodiscard]] AlteredSessions notedAltered(const QString& path);
/// Writes \a altered into the database \a path, which nobody else may have open, or takes an older note away. Where the note is
/// right already nothing is written. True: the file was changed.
[[nodiscard]] Result<bool> noteAltered(const QString& path, const AlteredSessions& altered);
/// In a database that is in use again it says nothing.
void removeAlteredNote(Connection& connection);

/// notedAltered() of many files, again and again: one that is as it was is not opened once more. Thread: one.
class CopyNotes
{
public:
    [[nodiscard]] AlteredSessions of(const QFileInfo& file);

private:
    struct Known {
        qint64 bytes = 0;
        QDateTime modifiedAt;
        AlteredSessions altered;
    };
    QHash<QString, Known> m_known; ///< by path
};

[[nodiscard]] QJsonObject alteredToJson(const AlteredSessions& altered);
/// Texts and counts of somebody else are cut to what we write ourselves.
[[nodiscard]] AlteredSessions alteredFromJson(const QJsonObject& object);

} // namespace forecourt::storage
