// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/powerwatch.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace forecourt::app {

namespace {

const QString UPower = QStringLiteral("org.freedesktop.UPower");
const QString UPowerPath = QStringLiteral("/org/freedesktop/UPower");
/// All batteries as one, as the desktop shows them.
const QString BatteryPath = QStringLiteral("/org/freedesktop/UPower/devices/DisplayDevice");
const QString BatteryInterface = QStringLiteral("org.freedesktop.UPower.Device");
const QString PropertiesInterface = QStringLiteral("org.freedesktop.DBus.Properties");
/// UPower's WarningLevel: 3 low, 4 critical, 5 it switches off.
constexpr uint LowLevel = 3;

} // namespace

PowerWatch::PowerWatch(QDBusConnection bus, QObject* parent)
    : QObject(parent), m_bus(std::move(bus)), m_service(UPower, m_bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    if (!m_bus.isConnected())
        return;
    connect(&m_service, &QDBusServiceWatcher::serviceOwnerChanged, this, &PowerWatch::ask);
    for (const QString& path : {UPowerPath, BatteryPath}) // of any sender: it only makes us ask, one question at a time
        m_bus.connect(QString(), path, PropertiesInterface, QStringLiteral("PropertiesChanged"), this, SLOT(ask()));
    ask();
}

void PowerWatch::ask()
{
    if (m_isAsking) {
        m_isOutdated = true;
        return;
    }
    m_isAsking = true;
    m_isOutdated = false;
    askFor(UPowerPath, UPower, [this](const std::optional<QVariantMap>& power) {
        if (power && power->value(QStringLiteral("OnBattery")).toBool())
            askForBattery();
        else
            take({});
    });
}

void PowerWatch::askForBattery()
{
    askFor(BatteryPath, BatteryInterface, [this](const std::optional<QVariantMap>& battery) {
        PowerSupply supply{true, {}, false};
        if (battery && battery->value(QStringLiteral("IsPresent")).toBool()) {
            supply.percent = qBound(0, qRound(battery->value(QStringLiteral("Percentage")).toDouble()), 100);
            supply.isLow = battery->value(QStringLiteral("WarningLevel")).toUInt() >= LowLevel;
        }
        take(supply);
    });
}

void PowerWatch::askFor(const QString& path, const QString& interface, Properties done)
{
    QDBusMessage call = QDBusMessage::createMethodCall(UPower, path, PropertiesInterface, QStringLiteral("GetAll"));
    call.setArguments({interface});
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        const QDBusPendingReply<QVariantMap> reply(*watcher);
        done(reply.isError() ? std::nullopt : std::optional(reply.value()));
    });
}

void PowerWatch::take(const PowerSupply& supply)
{
    m_isAsking = false;
    if (std::exchange(m_supply, supply) != supply)
        Q_EMIT changed();
    if (m_isOutdated)
        ask();
}

} // namespace forecourt::app
