// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/documentkeeper.h"

#include "core/base/async.h"
#include "core/storage/conditions.h"
#include "core/storage/cursor.h"

#include <QSet>

namespace forecourt::storage {

namespace {

constexpr int HoldMinutes = 30;
constexpr qsizetype MostDrafts = 10'000;

int yearOf(Connection& connection, const QDateTime& at)
{
    return at.toTimeZone(Tables::zoneOf(SiteTable(connection).settings().timeZone)).date().year();
}

/// No booking on two documents of one kind, nothing cancelled twice, within one issue.
Result<void> checkTogether(const QList<CheckedDraft>& drafts)
{
    QSet<std::pair<int, qint64>> seen;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        const DocumentDraft& draft = drafts.at(i).draft;
        for (const BookingId id : draft.bookings) {
            const std::pair<int, qint64> key(static_cast<int>(draft.kind), id.value());
            if (seen.contains(key))
                return failure(ErrorCode::Conflict, QStringLiteral("draft %1 repeats a booking").arg(i),
                               {QString::number(i), QStringLiteral("issued")});
            seen.insert(key);
        }
    }
    return {};
}

Result<QStringList> checkAll(Connection& connection, const QList<DocumentDraft>& drafts, const QDateTime& issuedAt)
{
    QList<CheckedDraft> checked;
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        Result<CheckedDraft> one = checkDraft(connection, drafts.at(i), i);
        if (!one)
            return tl::unexpected(one.error());
        checked.append(std::move(*one));
    }
    if (const Result<void> together = checkTogether(checked); !together)
        return tl::unexpected(together.error());
    const int year = yearOf(connection, issuedAt);
    return readValue(connection, numbersFor(drafts, readRanges(connection, year), year));
}

Result<Page<DocumentRecord>> readDocuments(Connection& connection, const api::DocumentQuery& query)
{
    if (const Result<void> limit = checkPageLimit(query.limit); !limit)
        return tl::unexpected(limit.error());
    const auto cursor = Cursor::fromText(CursorKind::Documents, query.after);
    if (!cursor)
        return tl::unexpected(cursor.error());
    Conditions conditions;
    if (query.kind)
        conditions.add("d.kind = ?", *query.kind);
    if (query.month)
        conditions.add("d.month = ?", query.month->number());
    if (query.person)
        conditions.add("d.person = ?", *query.person);
    if (query.transaction)
        conditions.add("EXISTS (SELECT 1 FROM document_bookings b JOIN bookings k ON k.id = b.booking WHERE b.document = d.id "
                       "AND k.transaction_key = ?)", *query.transaction);
    if (const QString text = query.text.trimmed().toCaseFolded(); !text.isEmpty())
        conditions.add("instr(d.search, ?) > 0", text);
    if (*cursor)
        conditions.add("d.id < ?", (*cursor)->id);
    Statement rows(connection, QByteArray("SELECT ") + DocumentColumns + " FROM documents d" + conditions.sql() + " ORDER BY d.id DESC LIMIT ?");
    conditions.start(rows, query.limit + 1);
    Page<DocumentRecord> page;
    while (rows.next())
        page.rows.append(documentFrom(rows));
    if (page.rows.size() > query.limit) {
        page.rows.removeLast();
        const qint64 last = page.rows.constLast().id.value();
        page.next = Cursor{last, last}.toText(CursorKind::Documents);
    }
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected(result.error());
    return page;
}

tl::unexpected<Error> noDocument(DocumentId id)
{
    return failure(ErrorCode::NotFound, QStringLiteral("no document %1").arg(id.value()));
}

Error heldError()
{
    return {ErrorCode::Conflict, QStringLiteral("numbers are held just now"), {QStringLiteral("held")}};
}

} // namespace

bool DocumentKeeper::isHeld()
{
    if (m_state->hold && m_state->hold->numbers.until <= m_access.clock.utcNow())
        m_state->hold.reset();
    return m_state->hold.has_value();
}

QFuture<Result<QList<NumberRange>>> DocumentKeeper::ranges()
{
    return readWith<QList<NumberRange>>(m_access.readers, [now = m_access.clock.utcNow()](ReadConnections& connections) {
        Connection& connection = connections.site();
        return readValue(connection, readRanges(connection, yearOf(connection, now)));
    });
}

QFuture<Result<void>> DocumentKeeper::saveRange(NumberRange range, QString user)
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (isHeld())
            return readyFuture<Result<void>>(tl::unexpected(heldError()));
    }
    return m_access.write<void>([range = std::move(range), user = std::move(user), now = m_access.clock.utcNow()](Tables& tables) {
        Result<void> saved = tables.documents.saveRange(range, now);
        if (saved) {
            EventRecord event;
            event.at = now;
            event.kind = EventKind::SettingChanged;
            event.code = QStringLiteral("NumberRange");
            event.data = {{QStringLiteral("pattern"), range.pattern}, {QStringLiteral("next"), range.next}, {QStringLiteral("user"), user}};
            tables.journal.addEvent(event);
        }
        return saved;
    });
}

QFuture<Result<HeldNumbers>> DocumentKeeper::hold(QList<DocumentDraft> drafts, QString user)
{
    Hold hold;
    {
        const std::lock_guard lock(m_state->mutex);
        if (isHeld())
            return readyFuture<Result<HeldNumbers>>(tl::unexpected(heldError()));
        if (drafts.isEmpty() || drafts.size() > MostDrafts)
            return readyFuture<Result<HeldNumbers>>(
                failure(ErrorCode::InvalidInput, QStringLiteral("number of drafts"), {QStringLiteral("0"), QStringLiteral("bookings")}));
        hold.numbers.ticket = QStringLiteral("hold-%1").arg(++m_state->lastTicket);
        hold.numbers.issuedAt = m_access.clock.utcNow();
        hold.numbers.until = hold.numbers.issuedAt.addSecs(HoldMinutes * 60);
        hold.drafts = std::move(drafts);
        hold.user = std::move(user);
        m_state->hold = hold;
    }
    return readWith<HeldNumbers>(m_access.readers, [state = m_state, hold = std::move(hold)](ReadConnections& connections) -> Result<HeldNumbers> {
        const Result<QStringList> numbers = checkAll(connections.site(), hold.drafts, hold.numbers.issuedAt);
        const std::lock_guard lock(state->mutex);
        const bool isOurs = state->hold && state->hold->numbers.ticket == hold.numbers.ticket;
        if (!numbers) {
            if (isOurs)
                state->hold.reset();
            return tl::unexpected(numbers.error());
        }
        if (!isOurs) // released or run out before it began
            return failure(ErrorCode::NotFound, QStringLiteral("released"));
        state->hold->numbers.numbers = *numbers;
        return state->hold->numbers;
    });
}

QFuture<Result<QList<DocumentRecord>>> DocumentKeeper::issue(QString ticket, QList<QByteArray> contents, QString reason)
{
    using Records = QList<DocumentRecord>;
    Hold hold;
    {
        const std::lock_guard lock(m_state->mutex);
        if (!isHeld() || m_state->hold->numbers.ticket != ticket || m_state->hold->numbers.numbers.isEmpty())
            return readyFuture<Result<Records>>(failure(ErrorCode::NotFound, QStringLiteral("the numbers are not held any more")));
        hold = *m_state->hold;
    }
    if (contents.size() != hold.drafts.size())
        return readyFuture<Result<Records>>(
            failure(ErrorCode::InvalidInput, QStringLiteral("one content for each draft"), {QString::number(contents.size())}));
    const auto work = [hold, contents = std::move(contents), reason = std::move(reason)](Tables& tables) {
        return tables.documents.issue(hold.drafts, hold.numbers.numbers, contents, hold.numbers.issuedAt, hold.user, reason);
    };
    return m_access.write<Records>(work, [state = m_state, ticket](const Result<Records>& issued) {
        const std::lock_guard lock(state->mutex);
        if (issued && state->hold && state->hold->numbers.ticket == ticket)
            state->hold.reset();
    });
}

QFuture<Result<void>> DocumentKeeper::release(QString ticket)
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->hold && m_state->hold->numbers.ticket == ticket)
        m_state->hold.reset();
    return readyFuture<Result<void>>({});
}

QFuture<Result<Page<DocumentRecord>>> DocumentKeeper::documents(api::DocumentQuery query)
{
    return readWith<Page<DocumentRecord>>(m_access.readers, [query = std::move(query)](ReadConnections& connections) {
        return readDocuments(connections.site(), query);
    });
}

QFuture<Result<DocumentRecord>> DocumentKeeper::document(DocumentId id)
{
    return readWith<DocumentRecord>(m_access.readers, [id](ReadConnections& connections) -> Result<DocumentRecord> {
        Statement row(connections.site(), QByteArray("SELECT ") + DocumentColumns + " FROM documents d WHERE d.id = ?1");
        row.start(id);
        if (row.next())
            return documentFrom(row);
        if (const Result<void> result = connections.site().result(); !result)
            return tl::unexpected(result.error());
        return noDocument(id);
    });
}

QFuture<Result<QByteArray>> DocumentKeeper::content(DocumentId id)
{
    return readWith<QByteArray>(m_access.readers, [id](ReadConnections& connections) -> Result<QByteArray> {
        Statement row(connections.site(), "SELECT content FROM documents WHERE id = ?1");
        row.start(id);
        if (row.next())
            return qUncompress(row.bytes(0));
        if (const Result<void> result = connections.site().result(); !result)
            return tl::unexpected(result.error());
        return noDocument(id);
    });
}

QFuture<Result<void>> DocumentKeeper::countPrint(DocumentId id, QString user)
{
    Q_UNUSED(user)
    return m_access.write<void>([id](Tables& tables) { return tables.documents.countPrint(id); });
}

} // namespace forecourt::storage
