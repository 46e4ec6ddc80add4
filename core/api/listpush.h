// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sends one station's list of tags and waits for how that ends.
#pragma once

#include "core/api/livesite.h"
#include "core/api/locallists.h"

#include <QObject>

#include <functional>

namespace forecourt::api {

/// LocalLists::push() answers when it has begun; how it goes on is told by the site alone, perhaps even before that
/// answer is here. Deletes itself at the end. Thread: \a site's.
class ListPush final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<LocalListPointer>&)>;

    /// \a lists and \a site must outlive this.
    ListPush(LocalLists& lists, const LiveSite& site, const StationId& station, QObject* parent);

    /// Once. \a done: the list as it stands at the end. Errors: those of LocalLists::push(); NotFound: the station
    /// went meanwhile; LinkLost: the end was not seen, so nobody knows it.
    void start(bool isWhole, const QString& user, Done done);

private:
    void heard(const LocalListPointer& list);
    void heardAll();
    void look();
    [[nodiscard]] bool isEnd(const LocalListState& list) const;
    void end(const Result<LocalListPointer>& result);

    LocalLists& m_lists;
    const LiveSite& m_site;
    StationId m_station;
    LocalListRecord m_before;
    Done m_done;
    bool m_hasBegun = false; ///< push() has answered
    bool m_isSending = false; ///< was seen on its way
    bool m_hasNews = false;
};

} // namespace forecourt::api
