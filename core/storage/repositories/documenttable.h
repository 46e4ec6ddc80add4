// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbered documents. A number is taken in the transaction that stores its document, and in no other way.
#pragma once

#include "core/domain/document.h"
#include "core/storage/statement.h"

#include <QTimeZone>

namespace forecourt::storage {

/// Columns in the order documentFrom() reads them; the last is the credit note that took it back.
inline constexpr char DocumentColumns[] = "d.id, d.number, d.prints, d.record_json, "
                                          "(SELECT c.id FROM documents c WHERE c.cancels = d.id)";
[[nodiscard]] DocumentRecord documentFrom(const Statement& row);

/// A document about to be issued: checked against what is stored.
struct CheckedDraft
{
    DocumentDraft draft; ///< of a credit note: with scope, bookings and recipient of what it cancels
    int sessions = 0;
};
/// Errors: see api::Documents::hold(), with the index given. Thread: the connection's.
[[nodiscard]] Result<CheckedDraft> checkDraft(Connection& connection, const DocumentDraft& draft, qsizetype index);

/// All ranges with their next numbers in \a year. Thread: the connection's.
[[nodiscard]] QList<NumberRange> readRanges(Connection& connection, int year);

/// Thread: writer.
class DocumentTable
{
public:
    explicit DocumentTable(Connection& connection) : m_connection(connection) {}

    void setTimeZone(const QTimeZone& zone) { m_zone = zone; }

    /// Errors: InvalidInput (args: field), Conflict (args: "next").
    [[nodiscard]] Result<void> saveRange(const NumberRange& range, const QDateTime& now);
    /// Stores \a drafts with \a contents under exactly \a numbers. Errors: Conflict (a number is not the next one any more; or as
    /// checkDraft()), InvalidInput.
    [[nodiscard]] Result<QList<DocumentRecord>> issue(const QList<DocumentDraft>& drafts, const QStringList& numbers,
                                                      const QList<QByteArray>& contents, const QDateTime& issuedAt, const QString& user,
                                                      const QString& reason);
    /// Errors: NotFound.
    [[nodiscard]] Result<void> countPrint(DocumentId id);

private:
    [[nodiscard]] Result<DocumentRecord> issueOne(const CheckedDraft& checked, const QString& number, const QByteArray& content,
                                                  DocumentRecord record);

    Connection& m_connection;
    QTimeZone m_zone = QTimeZone::utc();
};

/// The numbers \a drafts would get, by \a ranges, issued in \a year.
[[nodiscard]] QStringList numbersFor(const QList<DocumentDraft>& drafts, QList<NumberRange> ranges, int year);

} // namespace forecourt::storage
