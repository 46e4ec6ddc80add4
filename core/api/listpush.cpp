// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/listpush.h"

#include "core/base/async.h"

#include <utility>

namespace forecourt::api {

ListPush::ListPush(LocalLists& lists, const LiveSite& site, const StationId& station, QObject* parent)
    : QObject(parent), m_lists(lists), m_site(site), m_station(station)
{
    connect(&site, &LiveSite::localListChanged, this, &ListPush::heard);
    connect(&site, &LiveSite::reset, this, &ListPush::heardAll);
    connect(&site, &LiveSite::stationRemoved, this, [this](const StationId& gone) {
        if (gone == m_station)
            end(failure(ErrorCode::NotFound, QStringLiteral("the station is gone")));
    });
}

void ListPush::start(bool isWhole, const QString& user, Done done)
{
    m_done = std::move(done);
    m_before.station = m_station;
    if (const LocalListPointer known = m_site.localList(m_station))
        m_before = known->record;
    whenFinished(m_lists.push(m_station, isWhole, user), this, [this](const Result<void>& begun) {
        if (!begun)
            return end(tl::unexpected(begun.error()));
        m_hasBegun = true;
        look();
    });
}

void ListPush::heard(const LocalListPointer& list)
{
    if (list->record.station != m_station)
        return;
    m_hasNews = true;
    m_isSending |= list->status == LocalListStatus::Sending;
    look();
}

/// The link was gone for a while, and with a service that began anew the sending may be gone as well.
void ListPush::heardAll()
{
    const LocalListPointer now = m_site.localList(m_station);
    const bool isTelling = now && now->status != LocalListStatus::Behind && now->status != LocalListStatus::Unknown;
    if (m_hasBegun && !isTelling)
        return end(failure(ErrorCode::LinkLost, QStringLiteral("how the list got on is not known")));
    if (now)
        heard(now);
}

void ListPush::look()
{
    if (!m_hasBegun || !m_hasNews)
        return;
    const LocalListPointer now = m_site.localList(m_station);
    if (now && isEnd(*now))
        end(now);
}

/// Several states in a short time come as the last of them alone, and one from before the push may come late.
bool ListPush::isEnd(const LocalListState& list) const
{
    switch (list.status) {
    case LocalListStatus::Sending: return false;
    case LocalListStatus::InStep:
    case LocalListStatus::SwitchedOff:
    case LocalListStatus::NotSupported: return true;
    case LocalListStatus::Unknown:
    case LocalListStatus::Behind:
    case LocalListStatus::Failed: break;
    }
    return m_isSending || list.record != m_before;
}

void ListPush::end(const Result<LocalListPointer>& result)
{
    const Done done = std::exchange(m_done, {});
    if (!done)
        return;
    disconnect(&m_site, nullptr, this, nullptr);
    deleteLater();
    done(result);
}

} // namespace forecourt::api
