// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/transactionamender.h"

namespace forecourt::engine {

QString joinedNote(const QString& note, const QString& added)
{
    if (note.isEmpty() || added.isEmpty() || note == added)
        return note.isEmpty() ? added : note;
    return note + QLatin1Char('\n') + added;
}

std::optional<Error> TransactionAmender::check(const api::TransactionAmendment& amendment) const
{
    if (amendment.note && amendment.note->size() > api::TransactionAmendment::MaximumNote)
        return Error{ErrorCode::InvalidInput, QStringLiteral("a note has at most 4000 characters"), {QStringLiteral("note")}};
    if (amendment.person && amendment.person->value() != 0 && !m_context.roster.person(*amendment.person))
        return Error{ErrorCode::NotFound, QStringLiteral("no such person"), {QStringLiteral("person")}};
    return std::nullopt;
}

void TransactionAmender::put(TransactionRecord& record, const api::TransactionAmendment& amendment) const
{
    if (amendment.note)
        record.note = *amendment.note;
    if (!amendment.person)
        return;
    const PersonRecord* person = m_context.roster.person(*amendment.person);
    record.person = person ? std::optional(person->id) : std::nullopt;
    record.personName = person ? person->name : QString();
}

void TransactionAmender::amend(TransactionKey key, const api::TransactionAmendment& amendment, ports::Completion<void> done)
{
    if (const std::optional<Error> error = check(amendment))
        return done(tl::unexpected(*error));
    if (RunningTransaction* running = m_context.book.find(key); running && !m_context.book.isEnding(key))
        return amendRunning(*running, amendment, std::move(done));
    // What is ending just now is read behind its end, for the store keeps the order.
    m_context.transactions.findByKey(
        key, [this, key, amendment, done = std::move(done),
              lifetime = m_context.lifetime](const Result<std::optional<TransactionRecord>>& found) {
            if (lifetime.expired())
                return;
            if (!found)
                return done(tl::unexpected(found.error()));
            if (!*found)
                return done(failure(ErrorCode::NotFound, QStringLiteral("no such transaction")));
            if (m_context.book.isEnding(key))
                return done(failure(ErrorCode::Conflict, QStringLiteral("the transaction is ending")));
            if (RunningTransaction* running = m_context.book.find(key))
                return amendRunning(*running, amendment, done);
            amendStored(**found, amendment, done);
        });
}

/// In memory at once: a stop that comes before the store is done must not lose it. Taken back if it was not stored.
void TransactionAmender::amendRunning(RunningTransaction& running, const api::TransactionAmendment& amendment,
                                      ports::Completion<void> done)
{
    const TransactionRecord before = running.record;
    put(running.record, amendment);
    const TransactionRecord after = running.record;
    m_context.transactions.save(
        after, {}, [this, before, after, user = amendment.user, done = std::move(done),
                    lifetime = m_context.lifetime](const Result<void>& saved) {
            if (lifetime.expired())
                return;
            RunningTransaction* now = m_context.book.find(after.key);
            if (!saved && now) {
                now->record.person = before.person;
                now->record.personName = before.personName;
                now->record.note = before.note;
            }
            if (saved)
                audit(before, after, user);
            if (now)
                m_context.book.touch(*now);
            m_context.publisher.hurry(); // whoever said it looks for it
            done(saved);
        });
}

void TransactionAmender::amendStored(const TransactionRecord& record, const api::TransactionAmendment& amendment,
                                     ports::Completion<void> done)
{
    TransactionRecord after = record;
    put(after, amendment);
    m_context.book.setEnding(record.key, true); // no other change meanwhile
    m_context.transactions.save(
        after, {}, [this, record, after, user = amendment.user, done = std::move(done),
                    lifetime = m_context.lifetime](const Result<void>& saved) {
            if (lifetime.expired())
                return;
            m_context.book.setEnding(record.key, false);
            if (saved) {
                audit(record, after, user);
                m_context.book.show(after);
                m_context.publisher.hurry();
            }
            done(saved);
        });
}

void TransactionAmender::audit(const TransactionRecord& before, const TransactionRecord& after, const QString& user)
{
    const auto add = [&](const QString& code, const QString& from, const QString& to) {
        Happening happening;
        happening.station = after.station;
        happening.kind = EventKind::TransactionReview;
        happening.code = code;
        if (after.evse.value() > 0)
            happening.evse = after.evse;
        happening.data = {{QStringLiteral("transaction"), after.key.value()},
                          {QStringLiteral("number"), after.number},
                          {QStringLiteral("from"), from},
                          {QStringLiteral("to"), to},
                          {QStringLiteral("user"), user}};
        m_context.journal.add(std::move(happening));
    };
    if (before.person != after.person || before.personName != after.personName)
        add(QStringLiteral("PersonAssigned"), before.personName, after.personName);
    if (before.note != after.note)
        add(QStringLiteral("NoteChanged"), before.note, after.note);
}

} // namespace forecourt::engine
