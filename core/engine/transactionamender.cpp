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
    const auto invalid = [](const QString& detail, const char* what) {
        return Error{ErrorCode::InvalidInput, detail, {QString::fromLatin1(what)}};
    };
    if (amendment.note && amendment.note->size() > api::TransactionAmendment::MaximumNote)
        return invalid(QStringLiteral("a note has at most 4000 characters"), "note");
    if (amendment.person && amendment.person->value() != 0 && !m_context.roster.person(*amendment.person))
        return Error{ErrorCode::NotFound, QStringLiteral("no such person"), {QStringLiteral("person")}};
    const bool isUnfounded = amendment.energy && amendment.energy->reason.trimmed().isEmpty()
        && amendment.note.value_or(QString()).trimmed().isEmpty();
    if (isUnfounded && amendment.energy->isAccepted)
        return invalid(QStringLiteral("accepting an implausible energy needs a reason"), "reason");
    if (amendment.energy && amendment.energy->reason.size() > api::EnergyVerdict::MaximumReason)
        return invalid(QStringLiteral("a reason has at most 1000 characters"), "reason");
    return std::nullopt;
}

Result<TransactionRecord> TransactionAmender::amended(TransactionRecord record, const api::TransactionAmendment& amendment) const
{
    if (amendment.note)
        record.note = *amendment.note;
    if (amendment.person) {
        const PersonRecord* person = m_context.roster.person(*amendment.person);
        record.person = person ? std::optional(person->id) : std::nullopt;
        record.personName = person ? person->name : QString();
    }
    if (amendment.isTest)
        record.flags.setFlag(TransactionFlag::Test, *amendment.isTest);
    if (!amendment.energy)
        return record;
    if (!record.flags.testFlag(TransactionFlag::EnergyImplausible))
        return tl::unexpected(Error{ErrorCode::Conflict, QStringLiteral("the energy is not in doubt"), {QStringLiteral("energy")}});
    if (record.flags.testFlag(TransactionFlag::EnergyAccepted) == amendment.energy->isAccepted)
        return record; // decided so already
    record.flags.setFlag(TransactionFlag::EnergyAccepted, amendment.energy->isAccepted);
    record.note = joinedNote(record.note, amendment.energy->reason.trimmed());
    if (record.note.size() > api::TransactionAmendment::MaximumNote)
        return tl::unexpected(Error{ErrorCode::InvalidInput, QStringLiteral("with the reason the note has more than 4000 characters"),
                                    {QStringLiteral("note")}});
    return record;
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
    const Result<TransactionRecord> changed = amended(before, amendment);
    if (!changed)
        return done(tl::unexpected(changed.error()));
    const TransactionRecord after = *changed;
    running.record = after;
    m_context.transactions.save(
        after, {}, [this, before, after, amendment, done = std::move(done),
                    lifetime = m_context.lifetime](const Result<void>& saved) {
            if (lifetime.expired())
                return;
            RunningTransaction* now = m_context.book.find(after.key);
            if (!saved && now) {
                now->record.person = before.person;
                now->record.personName = before.personName;
                now->record.note = before.note;
                now->record.flags.setFlag(TransactionFlag::Test, before.flags.testFlag(TransactionFlag::Test));
            }
            if (saved)
                audit(before, after, amendment);
            if (saved && before.flags != after.flags)
                m_context.today.reload();
            if (now)
                m_context.book.touch(*now);
            m_context.publisher.hurry(); // whoever said it looks for it
            done(saved);
        });
}

void TransactionAmender::amendStored(const TransactionRecord& record, const api::TransactionAmendment& amendment,
                                     ports::Completion<void> done)
{
    const Result<TransactionRecord> changed = amended(record, amendment);
    if (!changed)
        return done(tl::unexpected(changed.error()));
    const TransactionRecord after = *changed;
    m_context.book.setEnding(record.key, true); // no other change meanwhile
    m_context.transactions.save(
        after, {}, [this, record, after, amendment, done = std::move(done),
                    lifetime = m_context.lifetime](const Result<void>& saved) {
            if (lifetime.expired())
                return;
            m_context.book.setEnding(record.key, false);
            if (saved) {
                audit(record, after, amendment);
                if (record.flags != after.flags)
                    m_context.today.reload(); // it may have been today
                m_context.book.show(after);
                m_context.publisher.hurry();
            }
            done(saved);
        });
}

void TransactionAmender::audit(const TransactionRecord& before, const TransactionRecord& after,
                               const api::TransactionAmendment& amendment)
{
    const auto add = [&](const QString& code, const QString& from, const QString& to, const QString& reason = {}) {
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
                          {QStringLiteral("user"), amendment.user}};
        if (!reason.isEmpty())
            happening.data.insert(QStringLiteral("reason"), reason);
        m_context.journal.add(std::move(happening));
    };
    if (before.person != after.person || before.personName != after.personName)
        add(QStringLiteral("PersonAssigned"), before.personName, after.personName);
    const auto changes = [&](TransactionFlag flag) { return before.flags.testFlag(flag) != after.flags.testFlag(flag); };
    if (changes(TransactionFlag::Test))
        add(after.flags.testFlag(TransactionFlag::Test) ? QStringLiteral("MarkedAsTest") : QStringLiteral("NoTest"), {}, {});
    const bool isVerdict = amendment.energy && changes(TransactionFlag::EnergyAccepted);
    if (before.note != after.note && (amendment.note || !isVerdict)) // a reason alone is told with its verdict
        add(QStringLiteral("NoteChanged"), before.note, after.note);
    if (isVerdict)
        add(amendment.energy->isAccepted ? QStringLiteral("EnergyAccepted") : QStringLiteral("EnergyRefused"), {}, {},
            amendment.energy->reason.trimmed());
}

} // namespace forecourt::engine
