// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/commandbook.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr size_t MaximumRecords = 200;
constexpr size_t HardLimit = 2000;    // with the followed ones
constexpr qint64 EffectAgeS = 86'400; // an effect that did not come within a day is no longer watched

} // namespace

CommandBook::CommandBook(Clock& clock, ports::SiteStore& store, ChangePublisher& publisher)
    : m_clock(clock), m_store(store), m_publisher(publisher)
{
}

void CommandBook::load(const ports::StoredSite& stored)
{
    m_nextId = stored.nextCommandId;
    for (const CommandRecord& command : stored.recentCommands) {
        CommandRecord record = command;
        m_nextId = std::max(m_nextId, record.id.value() + 1);
        if (!record.isAnswered()) {
            record.outcome = record.outcome == CommandOutcome::Queued ? CommandOutcome::Cancelled
                                                                      : CommandOutcome::Disconnected;
            record.queuePosition = 0;
            record.errorText = QStringLiteral("the program ended before the answer came");
            m_store.saveCommand(record);
        }
        m_records.emplace(record.id.value(), std::move(record));
    }
}

void CommandBook::collect(ChangeBatch& batch) const
{
    for (const auto& [id, record] : m_records)
        batch.commands.append(std::make_shared<const CommandRecord>(record));
}

CommandRecord& CommandBook::create(const CommandRequest& request, const ocpp::PreparedCommand& prepared)
{
    prune();
    CommandRecord record;
    record.id = CommandId(m_nextId++);
    record.station = request.station;
    record.action = prepared.action;
    record.parameters = request.parameters;
    record.payload = prepared.maskedPayload;
    if (auto* raw = std::get_if<RawCall>(&record.parameters)) {
        if (!std::holds_alternative<RawCall>(prepared.meaning))
            record.parameters = prepared.meaning; // what it does is followed over our restart too
        else
            raw->payload = prepared.maskedPayload; // secrets are sent, never kept
    }
    if (prepared.maskedMeaning)
        record.parameters = *prepared.maskedMeaning;
    record.origin = request.origin;
    record.user = request.user;
    record.queuedAt = m_clock.utcNow();
    const qint64 id = record.id.value();
    CommandRecord& created = m_records.emplace(id, std::move(record)).first->second;
    changed(created);
    return created;
}

CommandRecord* CommandBook::find(CommandId id)
{
    const auto it = m_records.find(id.value());
    return it == m_records.end() ? nullptr : &it->second;
}

void CommandBook::changed(CommandRecord& record)
{
    m_store.saveCommand(record);
    moved(record);
    if (!record.isAnswered())
        return;
    const auto [first, last] = m_waiting.equal_range(record.id.value());
    std::vector<Answered> waiting;
    for (auto it = first; it != last; ++it)
        waiting.push_back(std::move(it->second));
    m_waiting.erase(first, last);
    const CommandRecord copy = record; // who waits may start the next command, and the record may go
    for (const Answered& done : waiting)
        done(copy);
}

void CommandBook::moved(const CommandRecord& record)
{
    ChangeBatch& batch = m_publisher.pending();
    const auto pointer = std::make_shared<const CommandRecord>(record);
    const auto known = std::find_if(batch.commands.begin(), batch.commands.end(),
                                    [&](const CommandPointer& other) { return other->id == record.id; });
    if (known != batch.commands.end())
        *known = pointer;
    else
        batch.commands.append(pointer);
    if (record.origin != CommandOrigin::System)
        m_publisher.hurry(); // somebody waits for it
}

void CommandBook::setEffect(CommandRecord& record, CommandEffect effect, std::optional<TransactionKey> transaction)
{
    if (record.effect == effect && record.effectTransaction == transaction)
        return;
    record.effect = effect;
    if (transaction)
        record.effectTransaction = transaction;
    record.effectAt = m_clock.utcNow();
    changed(record);
}

void CommandBook::whenAnswered(CommandId id, Answered done)
{
    CommandRecord* record = find(id);
    if (!record)
        return;
    if (record->isAnswered())
        done(*record);
    else
        m_waiting.emplace(id.value(), std::move(done));
}

void CommandBook::setFollowed(CommandId id, bool isFollowed)
{
    if (isFollowed)
        m_followed.insert(id.value());
    else
        m_followed.remove(id.value());
}

void CommandBook::prune()
{
    const QDateTime now = m_clock.utcNow();
    const auto forget = [this](size_t limit, const auto& mayGo) {
        for (auto it = m_records.begin(); it != m_records.end() && m_records.size() >= limit;)
            it = mayGo(it->second) ? m_records.erase(it) : std::next(it);
    };
    forget(MaximumRecords, [&](const CommandRecord& record) {
        const bool isAwaited = phaseOf(record.effect) == EffectPhase::Awaited && record.queuedAt.secsTo(now) < EffectAgeS;
        return record.isAnswered() && !isAwaited && !m_followed.contains(record.id.value());
    });
    forget(HardLimit, [](const CommandRecord& record) { return record.isAnswered(); });
}

} // namespace forecourt::engine
