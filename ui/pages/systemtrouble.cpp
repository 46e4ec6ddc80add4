// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/systemtrouble.h"

#include "ui/format/portwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace forecourt::ui {

namespace {
struct Trouble
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::SystemTrouble)
};

bool isPortLost(const SystemState& system)
{
    return system.ocpp.port > 0 && !system.ocpp.isListening && !system.ocpp.problem.isEmpty();
}

/// Cause and next step; empty where records are stored.
QString storageTrouble(const SystemState& system)
{
    switch (system.storage) {
    case StorageHealth::Good:
        //: The queue of records that wait for the disk is full.
        return system.isQueueFull ? Trouble::tr("Chargers get no answers until the disk has caught up; they send again and nothing is lost.")
                                  : QString();
    case StorageHealth::DiskFull:
        return Trouble::tr("The disk is full. Free some space; chargers keep what we did not confirm and send it again.");
    case StorageHealth::ReadOnly:
        return Trouble::tr("The data folder cannot be written. Check its permissions; it goes on by itself.");
    case StorageHealth::Corrupt: return Trouble::tr("The database is damaged. Restore the last backup.");
    case StorageHealth::Failing:
        return Trouble::tr("The database refuses: %1. We keep trying.").arg(system.storageDetail);
    }
    return {};
}
} // namespace

QString systemTroubleTitle(const SystemState& system)
{
    QStringList titles;
    if (isPortLost(system))
        titles.append(Trouble::tr("No charger can reach us."));
    if (system.storage != StorageHealth::Good)
        titles.append(Trouble::tr("Nothing can be saved."));
    else if (system.isQueueFull)
        titles.append(Trouble::tr("Too many records wait for the disk."));
    return titles.join(QLatin1Char(' '));
}

QString systemTrouble(const SystemState& system)
{
    QStringList texts;
    if (isPortLost(system))
        //: %1 says why the port could not be opened: "Port 8887 is in use by another program".
        texts.append(Trouble::tr("%1. End the other program, or choose another port in Settings, Network, and start Forecourt again.").arg(portTrouble(system.ocpp)));
    if (const QString storage = storageTrouble(system); !storage.isEmpty())
        texts.append(storage);
    return texts.join(QLatin1Char(' '));
}

} // namespace forecourt::ui
