// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The invented site of --demo: its chargers, people and tags.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/domain/idtoken.h"
#include "core/domain/site.h"

#include <QList>

namespace forecourt::demo {

/// The demo tells the same story every time.
inline constexpr quint32 Seed = 20260505;

/// One connector of the invented site.
struct Connector
{
    EvseId evse;
    qint64 maximumW = 22000;
    bool isDirectCurrent = false;
    qint64 registerWh = 0; ///< meter reading when the demo history begins
};

/// One charger of the invented site.
struct Station
{
    StationId id;
    QString name;
    QString area;
    BootInfo boot;
    QList<Connector> connectors;
    bool isProtected = true; ///< connects with a password
    QByteArray password;     ///< raw, made anew for each demo; empty until then. Only its hash is stored
};

/// Everything that is invented and does not change.
struct Site
{
    SiteSettings settings;
    QList<Station> stations; ///< 6 chargers, 11 connectors; the last one is the newest and not protected yet
    QList<PersonRecord> persons;
    QList<TokenRecord> tokens; ///< token i belongs to persons[i]
};

/// The demo's site. The same on every call.
[[nodiscard]] Site site();

} // namespace forecourt::demo
