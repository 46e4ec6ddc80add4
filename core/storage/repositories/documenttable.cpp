// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/documenttable.h"

#include "core/storage/accountcodec.h"
#include "core/storage/jsoncodec.h"

#include <QSet>

namespace forecourt::storage {

namespace {

constexpr int LongestRecipient = 1000;

QString standardPattern(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Receipt: return QStringLiteral("R-{year}-{number:5}");
    case DocumentKind::Statement: return QStringLiteral("S-{year}-{number:5}");
    case DocumentKind::CreditNote: return QStringLiteral("C-{year}-{number:5}");
    }
    return {};
}

/// The year a range counts in: numbers without a year in them go on for ever.
int countedYear(const QString& pattern, int year)
{
    return pattern.contains(QLatin1String("{year}")) ? year : 0;
}

tl::unexpected<Error> refuse(ErrorCode code, qsizetype index, const char* word)
{
    const QString text = QString::fromLatin1(word);
    return failure(code, QStringLiteral("draft %1: %2").arg(index).arg(text), {QString::number(index), text});
}

/// Of a credit note: scope, recipient and bookings of what it takes back.
Result<DocumentDraft> completed(Connection& connection, DocumentDraft draft, qsizetype index)
{
    if (draft.kind != DocumentKind::CreditNote)
        return draft;
    if (!draft.cancels)
        return refuse(ErrorCode::InvalidInput, index, "cancels");
    Statement row(connection, QByteArray("SELECT ") + DocumentColumns + " FROM documents d WHERE d.id = ?1");
    row.start(*draft.cancels);
    if (!row.next())
        return refuse(ErrorCode::NotFound, index, "cancels");
    const DocumentRecord cancelled = documentFrom(row);
    row.reset();
    if (cancelled.cancelledBy || cancelled.kind == DocumentKind::CreditNote)
        return refuse(ErrorCode::Conflict, index, "cancelled");
    draft.scope = cancelled.scope;
    if (draft.recipient.isEmpty())
        draft.recipient = cancelled.recipient;
    draft.bookings.clear();
    Statement bookings(connection, "SELECT booking FROM document_bookings WHERE document = ?1 ORDER BY booking");
    bookings.start(*draft.cancels);
    while (bookings.next())
        draft.bookings.append(BookingId(bookings.integer(0)));
    return draft;
}

/// The booking \a row stands on belongs to somebody else, or to another month, than the document is for. Its columns from 5 on:
/// transaction, month, person, group.
bool isOthers(const DocumentDraft& draft, const Statement& row)
{
    const DocumentScope& scope = draft.scope;
    if (scope.transaction)
        return scope.transaction->value() != row.integer(5);
    if (draft.kind != DocumentKind::Statement)
        return false;
    if (scope.month.number() != row.number(6))
        return true;
    if (scope.person)
        return row.isNull(7) || scope.person->value() != row.integer(7);
    return row.text(8) != scope.group.toCaseFolded() || (scope.group.isEmpty() && !row.isNull(7));
}

/// Stands on a document of the kind that nothing took back.
bool isIssued(Connection& connection, BookingId booking, DocumentKind kind)
{
    Statement row(connection, "SELECT 1 FROM document_bookings b JOIN documents d ON d.id = b.document WHERE b.booking = ?1 AND d.kind = ?2 "
                              "AND NOT EXISTS (SELECT 1 FROM documents c WHERE c.cancels = d.id)");
    row.start(booking, kind);
    return row.next();
}

} // namespace

DocumentRecord documentFrom(const Statement& row)
{
    DocumentRecord record = documentFrom(objectOf(row.bytes(3)));
    record.id = DocumentId(row.integer(0));
    record.number = row.text(1);
    record.prints = row.number(2);
    if (!row.isNull(4))
        record.cancelledBy = DocumentId(row.integer(4));
    return record;
}

Result<CheckedDraft> checkDraft(Connection& connection, const DocumentDraft& draft, qsizetype index)
{
    Result<DocumentDraft> whole = completed(connection, draft, index);
    if (!whole)
        return tl::unexpected(whole.error());
    const bool isCredit = whole->kind == DocumentKind::CreditNote;
    QSet<qint64> ids;
    for (const BookingId id : std::as_const(whole->bookings))
        ids.insert(id.value());
    if (ids.isEmpty() || ids.size() != whole->bookings.size())
        return refuse(ErrorCode::InvalidInput, index, "bookings");
    if (whole->recipient.size() > LongestRecipient)
        return refuse(ErrorCode::InvalidInput, index, "recipient");
    CheckedDraft checked;
    qint64 net = 0;
    qint64 vat = 0;
    qint64 gross = 0;
    Statement row(connection, "SELECT sign, net, vat, gross, currency, transaction_key, month, person, group_folded FROM bookings WHERE id = ?1");
    for (const BookingId id : std::as_const(whole->bookings)) {
        row.start(id);
        if (!row.next())
            return refuse(ErrorCode::NotFound, index, "bookings");
        if (row.text(4) != whole->gross.currency || isOthers(*whole, row))
            return refuse(ErrorCode::InvalidInput, index, "bookings");
        net += row.integer(1);
        vat += row.integer(2);
        gross += row.integer(3);
        checked.sessions += row.number(0);
        row.reset();
        if (!isCredit && isIssued(connection, id, whole->kind))
            return refuse(ErrorCode::Conflict, index, "issued");
    }
    const qint64 sign = isCredit ? -1 : 1;
    if (whole->net.minor != sign * net || whole->vat.minor != sign * vat || whole->gross.minor != sign * gross)
        return refuse(ErrorCode::InvalidInput, index, "amounts");
    checked.draft = std::move(*whole);
    return checked;
}

QList<NumberRange> readRanges(Connection& connection, int year)
{
    QList<NumberRange> ranges;
    for (int i = 0; i <= static_cast<int>(LastDocumentKind); ++i) {
        NumberRange range;
        range.kind = static_cast<DocumentKind>(i);
        range.pattern = standardPattern(range.kind);
        Statement pattern(connection, "SELECT pattern FROM number_ranges WHERE kind = ?1");
        pattern.start(i);
        if (pattern.next())
            range.pattern = pattern.text(0);
        Statement next(connection, "SELECT next, issued FROM range_numbers WHERE kind = ?1 AND year = ?2");
        next.start(i, countedYear(range.pattern, year));
        if (next.next()) {
            range.next = next.integer(0);
            range.issued = next.integer(1);
        }
        range.nextText = numberText(range.pattern, year, range.next);
        ranges.append(range);
    }
    return ranges;
}

QStringList numbersFor(const QList<DocumentDraft>& drafts, QList<NumberRange> ranges, int year)
{
    QStringList numbers;
    for (const DocumentDraft& draft : drafts) {
        NumberRange& range = ranges[static_cast<int>(draft.kind)];
        numbers.append(numberText(range.pattern, year, range.next++));
    }
    return numbers;
}

Result<void> DocumentTable::saveRange(const NumberRange& range, const QDateTime& now)
{
    if (const QString wrong = wrongField(range); !wrong.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("number range: ") + wrong, {wrong});
    const int year = now.toTimeZone(m_zone).date().year();
    for (const NumberRange& other : readRanges(m_connection, year)) {
        if (other.kind != range.kind && other.pattern == range.pattern)
            return failure(ErrorCode::InvalidInput, QStringLiteral("another range has it"), {QStringLiteral("pattern")});
    }
    const int counted = countedYear(range.pattern, year);
    qint64 next = 1;
    qint64 issued = 0;
    {
        Statement row(m_connection, "SELECT next, issued FROM range_numbers WHERE kind = ?1 AND year = ?2");
        row.start(range.kind, counted);
        if (row.next()) {
            next = row.integer(0);
            issued = row.integer(1);
        }
    }
    if (issued > 0 && range.next != next) // it would give a number again, or leave some out
        return failure(ErrorCode::Conflict, QStringLiteral("numbers of this range were issued"), {QStringLiteral("next")});
    Statement pattern(m_connection, "INSERT INTO number_ranges (kind, pattern) VALUES (?1, ?2) "
                                    "ON CONFLICT DO UPDATE SET pattern = excluded.pattern");
    pattern.run(range.kind, range.pattern);
    Statement number(m_connection, "INSERT INTO range_numbers (kind, year, next, issued) VALUES (?1, ?2, ?3, 0) "
                                   "ON CONFLICT DO UPDATE SET next = excluded.next");
    number.run(range.kind, counted, range.next);
    return {};
}

Result<QList<DocumentRecord>> DocumentTable::issue(const QList<DocumentDraft>& drafts, const QStringList& numbers,
                                                   const QList<QByteArray>& contents, const QDateTime& issuedAt, const QString& user,
                                                   const QString& reason)
{
    QList<DocumentRecord> issued;
    const int year = issuedAt.toTimeZone(m_zone).date().year();
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        const Result<CheckedDraft> checked = checkDraft(m_connection, drafts.at(i), i);
        if (!checked)
            return tl::unexpected(checked.error());
        const NumberRange range = readRanges(m_connection, year).at(static_cast<int>(drafts.at(i).kind));
        if (range.nextText != numbers.at(i))
            return refuse(ErrorCode::Conflict, i, "number");
        if (contents.at(i).size() > DocumentRecord::LargestContent)
            return refuse(ErrorCode::InvalidInput, i, "content");
        DocumentRecord record;
        record.issuedAt = issuedAt;
        record.issuedBy = user;
        record.reason = drafts.at(i).kind == DocumentKind::CreditNote ? reason : QString();
        Result<DocumentRecord> stored = issueOne(*checked, range.nextText, contents.at(i), record);
        if (!stored)
            return tl::unexpected(stored.error());
        Statement next(m_connection, "INSERT INTO range_numbers (kind, year, next, issued) VALUES (?1, ?2, ?3, 1) "
                                     "ON CONFLICT DO UPDATE SET next = excluded.next, issued = issued + 1");
        next.run(range.kind, countedYear(range.pattern, year), range.next + 1);
        issued.append(*stored);
    }
    return issued;
}

Result<DocumentRecord> DocumentTable::issueOne(const CheckedDraft& checked, const QString& number, const QByteArray& content,
                                               DocumentRecord record)
{
    const DocumentDraft& draft = checked.draft;
    record.number = number;
    record.kind = draft.kind;
    record.scope = draft.scope;
    record.recipient = draft.recipient;
    record.net = draft.net;
    record.vat = draft.vat;
    record.gross = draft.gross;
    record.sessions = checked.sessions;
    record.cancels = draft.cancels;
    const BillingMonth ofIssue = BillingMonth::of(record.issuedAt.toTimeZone(m_zone).date());
    const BillingMonth month = draft.kind == DocumentKind::Statement ? draft.scope.month : ofIssue;
    Statement row(m_connection, "INSERT INTO documents (number, kind, month, transaction_key, person, issued_at, cancels, search, prints, "
                                "record_json, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?9, ?10)");
    row.start(number, draft.kind, month.number(), draft.scope.transaction, draft.scope.person, record.issuedAt, draft.cancels,
              QString(number + QLatin1Char(' ') + draft.recipient).toCaseFolded(), toText(toJson(record)));
    row.bindBlob(10, qCompress(content));
    while (row.next()) {
    }
    record.id = DocumentId(m_connection.lastInsertedKey());
    Statement booking(m_connection, "INSERT INTO document_bookings (booking, document) VALUES (?1, ?2)");
    for (const BookingId id : draft.bookings)
        booking.run(id, record.id);
    return record;
}

Result<void> DocumentTable::countPrint(DocumentId id)
{
    Statement row(m_connection, "UPDATE documents SET prints = prints + 1 WHERE id = ?1");
    row.run(id);
    if (!m_connection.hasFailed() && m_connection.changes() == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("no document %1").arg(id.value()));
    return {};
}

} // namespace forecourt::storage
