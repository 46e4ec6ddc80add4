// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/journal.h"

#include "core/base/logging.h"

namespace forecourt::engine {

void Journal::add(Happening happening)
{
    tell(happening);
    if (!happening.station.value().isEmpty() && m_store.isFull()) {
        qCWarning(logEngine) << "no room for an event of" << happening.station.value() << happening.code;
        return;
    }
    store(std::move(happening), [](const Result<void>& result) {
        if (!result)
            qCWarning(logEngine) << "an event could not be stored:" << result.error().detail;
    });
}

void Journal::add(Happening happening, ports::Completion<void> done)
{
    tell(happening);
    store(std::move(happening), std::move(done));
}

void Journal::tell(const Happening& happening) const
{
    if (m_watcher)
        m_watcher(happening);
}

void Journal::store(Happening happening, ports::Completion<void> done)
{
    EventRecord event;
    event.at = m_clock.utcNow();
    event.station = std::move(happening.station);
    event.kind = happening.kind;
    event.severity = happening.severity;
    event.code = std::move(happening.code);
    event.evse = happening.evse;
    event.stationTime = std::move(happening.stationTime);
    event.data = std::move(happening.data);
    m_store.addEvent(std::move(event), std::move(done));
}

} // namespace forecourt::engine
