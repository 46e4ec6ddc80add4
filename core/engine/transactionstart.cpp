// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/transactionstart.h"

#include "core/base/logging.h"
#include "core/engine/transactionrules.h"

namespace forecourt::engine {

namespace {

/// Where \a token charges now, with whatever each station puts around it (quirk 32).
QList<TokenUse> usesOf(const IdToken& token, const TransactionBook& book, const Roster& roster)
{
    QList<TokenUse> uses;
    const QString folded = roster.plain(token).folded();
    book.forEach([&](const RunningTransaction& running) {
        const TransactionRecord& record = running.record;
        if (roster.plain(record.token).folded() == folded)
            uses.append(TokenUse{record.key, record.station, record.evse});
    });
    return uses;
}

} // namespace

TransactionStart::TransactionStart(EngineContext& context, StationModel& model, Begun begun)
    : m_context(context), m_model(model), m_begun(std::move(begun))
{
}

void TransactionStart::handle(const ocpp::TransactionStartNotice& notice, bool hasDeviation, Responder responder)
{
    const QDateTime received = m_context.clock.utcNow();
    const JudgedTime time = judge(notice.at, received, QStringLiteral("StartTransaction"));
    if (time.deviation)
        m_model.count(*time.deviation);
    else if (!time.isMissing)
        m_model.noteStationTime(time.at, received);

    TransactionRecord record = begunRecord(m_model.id(), notice, time, received);
    if (hasDeviation)
        record.flags |= TransactionFlag::SchemaDeviation;
    const std::optional<Energy> last = m_context.book.lastRegister(m_model.id(), notice.evse, record.startedAt);
    if (last && *last != notice.meterStart)
        record.flags |= TransactionFlag::MeterGap;
    const ocpp::AuthorizationInfo info = authorize(record);

    responder.hold();
    m_context.transactions.begin(std::move(record), notice.raw.text, [this, responder, info, lifetime = m_context.lifetime](
                                                        const Result<ports::TransactionStore::Begun>& result) {
        if (lifetime.expired())
            return;
        if (!result)
            return responder.refuseUnstored(result.error());
        stored(*result);
        responder.reply(ocpp::TransactionStartReply{result->record.id, info});
    });
}

ocpp::AuthorizationInfo TransactionStart::authorize(TransactionRecord& record)
{
    const RosterEntry entry = m_context.roster.find(record.token.value);
    AuthorizationQuestion question;
    question.purpose = AuthorizationQuestion::Purpose::Start;
    question.token = entry.token;
    question.person = entry.person;
    question.station = record.station;
    question.evse = record.evse;
    question.running = usesOf(record.token, m_context.book, m_context.roster);
    question.now = m_context.clock.utcNow();
    const AuthorizationDecision decision = decide(question);
    record.authorization = decision.info.status;
    record.flags |= decision.flags;
    if (entry.person) {
        record.person = entry.person->id;
        record.personName = entry.person->name;
    }
    if (entry.wasDecorated)
        m_model.count(Deviation{32, QStringLiteral("tag-known-without-decoration"), QStringLiteral("StartTransaction: idTag")});
    if (entry.token)
        m_context.roster.noteUsed(entry.token->value, record.startedAt);
    else if (!record.token.value.isEmpty())
        m_context.roster.noteUnknown(record.token.value, m_model.id());
    return decision.info;
}

void TransactionStart::stored(const ports::TransactionStore::Begun& begun)
{
    const TransactionRecord& record = begun.record;
    if (begun.isDuplicate) {
        m_model.count(Deviation{29, QStringLiteral("start-repeated"),
                                QStringLiteral("transaction %1").arg(record.id.value())});
        return;
    }
    const RunningTransaction* current = m_context.book.runningOn(record.station, record.evse);
    if (current && current->record.startedAt > record.startedAt
        && !current->record.flags.testFlag(TransactionFlag::TimeImplausible))
        return keepNewer(*current, record, begun.displaced);
    for (auto older = begun.displaced.crbegin(); older != begun.displaced.crend(); ++older) // in the order they began
        displaced(*older);
    m_context.book.add(record);
    if (ConnectorState* connector = m_model.connector(record.evse)) {
        connector->transaction = record.key;
        m_model.markDirty();
    }
    m_context.today.tick();
    m_begun(record);
}

/// The store closed \a older: a newer one began on its connector (after a crash, or a start sent late, two may be open).
void TransactionStart::displaced(const TransactionRecord& older)
{
    TransactionRecord final = older;
    if (const RunningTransaction* running = m_context.book.find(older.key)) {
        final = running->record; // with the progress of the last samples: its provisional end
        final.state = TransactionState::EndUnknown;
        final.flags |= TransactionFlag::EndUnknown;
    }
    m_context.book.remove(final);
    m_model.journal(EventKind::TransactionReview, Severity::Warning, QStringLiteral("EndUnknown"),
                    {{QStringLiteral("transaction"), older.key.value()},
                     {QStringLiteral("number"), older.number}},
                    older.evse);
}

/// The start that just came is an old one, sent late: the one that runs is newer and goes on.
void TransactionStart::keepNewer(const RunningTransaction& newer, TransactionRecord late, const QList<TransactionRecord>& closed)
{
    const auto onError = [station = m_model.id().value()](const Result<void>& result) {
        if (!result)
            qCWarning(logEngine) << station << "a late start could not be closed:" << result.error().detail;
    };
    const TransactionRecord running = newer.record; // the book moves as others leave it
    for (auto older = closed.crbegin(); older != closed.crend(); ++older) {
        if (older->key == running.key)
            m_context.transactions.save(running, {}, onError);
        else
            displaced(*older);
    }
    late.state = TransactionState::EndUnknown;
    late.flags |= TransactionFlag::EndUnknown;
    m_context.transactions.save(late, {}, onError);
    m_context.book.show(late);
}

} // namespace forecourt::engine
