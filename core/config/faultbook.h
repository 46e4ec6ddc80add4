// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the faults of chargers mean: entries from JSON files that owners can write, found by code.
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace forecourt {

/// What a charger said of its fault; empty where it said nothing.
struct FaultSigns
{
    QString vendor;          ///< of its boot message
    QString errorCode;       ///< of the standard
    QString vendorErrorCode;
    QString info;
};

/// One explanation. A pattern matches a sign without case; "*" in it stands for any text; an empty
/// pattern matches everything.
struct FaultEntry
{
    QString vendor;
    QStringList errorCodes;       ///< one of them
    QStringList vendorErrorCodes; ///< one of them
    QString info;
    QString textId;                          ///< names one of our own translated texts; empty: those below
    QHash<QString, QString> causes;          ///< by language code; "" is for every other language
    QHash<QString, QStringList> checks;      ///< by language code, as above
    QString source;                          ///< file and line, for people; empty: built in

    /// The text for \a language ("de", also "de_CH"), else the one for every language, else any.
    [[nodiscard]] QString cause(const QString& language) const;
    [[nodiscard]] QStringList check(const QString& language) const;
};

/// Why a file, or an entry of one, is not used.
struct FaultFileProblem
{
    QString file;
    int line = 0; ///< from 1; 0: the file as a whole
    QString reason; ///< English

    /// "faults.json, line 12: reason"
    [[nodiscard]] QString text() const;
};

/// A value; thread: any. Later entries win over earlier ones that match as closely.
class FaultBook
{
public:
    static constexpr qint64 MaximumFileBytes = 1024 * 1024;
    static constexpr int MaximumFiles = 100;

    /// Adds what is in \a json; what is wrong with it is kept in problems() and the rest is used.
    /// \a source names the file to people; empty: built in.
    void add(const QByteArray& json, const QString& source);
    /// Adds the files at \a paths in order; a folder stands for its *.json by name, a missing one for none.
    void addFiles(const QStringList& paths);

    /// The entry that matches in most points; null where none does.
    [[nodiscard]] const FaultEntry* find(const FaultSigns& signs) const;
    [[nodiscard]] const QList<FaultEntry>& entries() const { return m_entries; }
    [[nodiscard]] const QList<FaultFileProblem>& problems() const { return m_problems; }

private:
    void addFile(const QString& path);
    void addProblem(const QString& file, int line, const QString& reason);

    QList<FaultEntry> m_entries;
    QList<FaultFileProblem> m_problems;
};

} // namespace forecourt
