// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/locallistkeeper.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

constexpr std::chrono::milliseconds Gather{1000}; // an import comes in many batches
constexpr qint64 ReviewStepS = 600;

/// Without what changes with every charge and moves nothing.
TokenRecord bare(TokenRecord token)
{
    token.lastUsedAt.reset();
    token.note.clear();
    return token;
}

} // namespace

void LocalListKeeper::load(const ports::StoredSite& stored)
{
    for (const LocalListRecord& record : stored.localLists)
        m_stored.insert(record.station.value(), record);
    for (auto it = m_context.roster.tokens().cbegin(); it != m_context.roster.tokens().cend(); ++it)
        m_tokens.insert(it.key(), bare(it.value()));
    for (const auto& [id, station] : m_stations.all()) {
        if (LocalListSync* list = sync(StationId(id)))
            list->review();
    }
    for (const auto& [id, command] : m_context.commands.all()) { // of a script, when we ended; runs of ours ask anyway
        const bool isLost = command.origin == CommandOrigin::Script && command.outcome == CommandOutcome::Disconnected;
        LocalListSync* list = isLost && std::holds_alternative<SendLocalList>(command.parameters) ? sync(command.station) : nullptr;
        if (list)
            list->commandChanged(command);
    }
    m_reviewedAt = m_context.clock.utcNow();
}

LocalListSync* LocalListKeeper::sync(const StationId& station)
{
    StationController* controller = m_stations.find(station);
    if (!controller || controller->model().record().isArchived)
        return nullptr;
    std::unique_ptr<LocalListSync>& known = m_syncs[station.value()];
    if (!known)
        known = std::make_unique<LocalListSync>(m_context, *controller, m_stored.take(station.value()));
    return known.get();
}

void LocalListKeeper::collect(ChangeBatch& batch) const
{
    for (const auto& [id, list] : m_syncs) {
        const StationController* station = m_stations.find(StationId(id));
        if (station && !station->model().record().isArchived)
            batch.localLists.append(list->snapshot());
    }
}

/// Persons and tokens, as far as they make a difference to a list.
bool LocalListKeeper::isNews(const ChangeBatch& batch)
{
    bool isNews = !batch.persons.isEmpty() || !batch.removedPersons.isEmpty();
    for (const TokenRecord& token : batch.tokens) {
        TokenRecord& known = m_tokens[token.value.toCaseFolded()];
        TokenRecord now = bare(token);
        if (known == now)
            continue;
        known = std::move(now);
        isNews = true;
    }
    for (const QString& folded : batch.removedTokens)
        isNews |= m_tokens.remove(folded) > 0;
    return isNews;
}

void LocalListKeeper::observe(const ChangeBatch& batch)
{
    if (batch.isSnapshot)
        return;
    for (const StationPointer& state : batch.stations) {
        const bool isNew = m_syncs.find(state->record.id.value()) == m_syncs.end();
        LocalListSync* list = sync(state->record.id);
        if (list && isNew)
            list->review();
        if (list)
            list->stationChanged(*state);
    }
    for (const CommandPointer& command : batch.commands) {
        if (!std::holds_alternative<SendLocalList>(command->parameters))
            continue;
        if (LocalListSync* list = sync(command->station))
            list->commandChanged(*command);
    }
    if (isNews(batch) && !m_review)
        m_review = m_context.clock.after(Gather, [this] { reviewAll(); });
}

void LocalListKeeper::tick(const QDateTime& now)
{
    if (m_review || (m_reviewedAt.isValid() && qAbs(m_reviewedAt.secsTo(now)) < ReviewStepS))
        return;
    reviewAll();
}

void LocalListKeeper::reviewAll()
{
    m_reviewedAt = m_context.clock.utcNow();
    m_due.clear();
    for (const auto& [id, list] : m_syncs)
        m_due.push_back(id);
    m_review.reset();
    reviewNext();
}

void LocalListKeeper::reviewNext()
{
    m_review.reset();
    if (m_due.empty())
        return;
    const QString id = m_due.front();
    m_due.pop_front();
    if (LocalListSync* list = sync(StationId(id)))
        list->review();
    if (!m_due.empty())
        m_review = m_context.clock.after(std::chrono::milliseconds(0), [this] { reviewNext(); });
}

void LocalListKeeper::saveOptions(const StationId& station, const LocalListOptions& options, const QString& user,
                                  ports::Completion<void> done)
{
    LocalListSync* list = sync(station);
    if (!list)
        return done(failure(ErrorCode::NotFound, QStringLiteral("no such station")));
    LocalListRecord wanted = list->record();
    wanted.options = options;
    m_context.store.saveLocalList(std::move(wanted), [this, station, options, user, done = std::move(done),
                                                      lifetime = m_context.lifetime](const Result<void>& saved) {
        if (lifetime.expired())
            return;
        LocalListSync* now = saved ? sync(station) : nullptr;
        if (now && now->record().options != options) {
            now->setOptions(options);
            m_context.publisher.hurry();
            m_stations.find(station)->model().journal(EventKind::SettingChanged, Severity::Info,
                                                      QStringLiteral("LocalListOptions"),
                                                      {{QStringLiteral("automatic"), options.isAutomatic},
                                                       {QStringLiteral("user"), user}});
        }
        done(saved);
    });
}

Result<void> LocalListKeeper::push(const StationId& station, bool isWhole, const QString& user)
{
    LocalListSync* list = sync(station);
    if (!list)
        return failure(ErrorCode::NotFound, QStringLiteral("no such station"));
    return list->push(isWhole, user);
}

} // namespace forecourt::engine
