// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of AlertBook that does what a person wants, and tells it once it is stored.
#include "core/engine/alertbook.h"

#include <memory>
#include <utility>

namespace forecourt::engine {

void AlertBook::handle(const QList<AlertId>& alerts, const Handling& handling, ports::Completion<void> done)
{
    QList<AlertRecord> wanted;
    for (const AlertId& id : alerts) {
        if (const auto it = m_alerts.find(id.value()); it != m_alerts.end() && !it->second.isCleared()) {
            wanted.append(it->second);
            handling(wanted.last());
        }
    }
    if (wanted.isEmpty())
        return done({});
    const auto left = std::make_shared<qsizetype>(wanted.size());
    const auto problem = std::make_shared<std::optional<Error>>();
    const auto stored = [this, wanted, handling, left, problem, done = std::move(done),
                         lifetime = m_context.lifetime](const Result<void>& saved) {
        if (lifetime.expired())
            return;
        if (!saved)
            *problem = saved.error();
        if (--*left > 0)
            return;
        handled(wanted, handling, *problem);
        done(*problem ? Result<void>(tl::unexpected(**problem)) : Result<void>());
    };
    for (const AlertRecord& alert : std::as_const(wanted))
        m_context.store.saveAlert(alert, stored);
}

/// Meanwhile an alert may have changed, or be over; what is stored is then made right again.
void AlertBook::handled(const QList<AlertRecord>& stored, const Handling& handling, const std::optional<Error>& problem)
{
    for (const AlertRecord& before : stored) {
        const auto it = m_alerts.find(before.id.value());
        if (it == m_alerts.end())
            continue;
        AlertRecord& alert = it->second;
        if (!problem && !alert.isCleared()) {
            handling(alert);
            m_context.publisher.pending().alerts.append(alert);
            m_context.publisher.hurry();
        }
        if (alert != before)
            noteUnsaved(alert);
    }
    if (!problem)
        saveUnsaved(); // else with the next look at everything
}

void AlertBook::acknowledge(const QList<AlertId>& alerts, const QString& user, ports::Completion<void> done)
{
    const auto handling = [user, now = m_context.clock.utcNow()](AlertRecord& alert) {
        alert.state = AlertState::Acknowledged;
        alert.by = user;
        alert.handledAt = now;
        alert.snoozedUntil.reset();
    };
    handle(alerts, handling, std::move(done));
}

void AlertBook::snooze(const QList<AlertId>& alerts, const QDateTime& until, const QString& user, ports::Completion<void> done)
{
    const QDateTime now = m_context.clock.utcNow();
    if (!until.isValid() || until <= now || now.secsTo(until) > LongestSnoozeS)
        return done(failure(ErrorCode::InvalidInput, QStringLiteral("until must lie within the next 30 days"),
                            {QStringLiteral("until")}));
    const auto handling = [user, until, now](AlertRecord& alert) {
        alert.state = AlertState::Snoozed;
        alert.by = user;
        alert.handledAt = now;
        alert.snoozedUntil = until;
    };
    handle(alerts, handling, std::move(done));
}

void AlertBook::reopen(const QList<AlertId>& alerts, ports::Completion<void> done)
{
    const auto handling = [](AlertRecord& alert) {
        alert.state = AlertState::Open;
        alert.by.clear();
        alert.handledAt.reset();
        alert.snoozedUntil.reset();
    };
    handle(alerts, handling, std::move(done));
}

void AlertBook::saveSettings(const AlertSettings& settings, ports::Completion<void> done)
{
    if (const std::optional<Error> error = checkAlertSettings(settings))
        return done(tl::unexpected(*error));
    m_context.store.saveAlertSettings(settings, [this, settings, done = std::move(done),
                                                 lifetime = m_context.lifetime](const Result<void>& saved) {
        if (lifetime.expired())
            return;
        if (saved) {
            m_settings = settings;
            m_context.publisher.pending().alertSettings = m_settings;
            check();
        }
        done(saved);
    });
}

} // namespace forecourt::engine
