// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether this computer runs on battery, and how much of it is left, as UPower says.
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QVariantMap>

#include <functional>
#include <optional>

namespace forecourt::app {

/// Where the computer's power comes from.
struct PowerSupply
{
    bool isOnBattery = false;   ///< false also where nobody says
    std::optional<int> percent; ///< left; only on battery
    bool isLow = false;         ///< only on battery: UPower warns that it ends soon

    bool operator==(const PowerSupply&) const = default;
};

/// Asks UPower, and again whenever it says that something has changed, or comes and goes. Nothing here waits. Thread: main.
class PowerWatch final : public QObject
{
    Q_OBJECT

public:
    /// \a bus: the one on which UPower is, normally the system's. Without it, or without UPower: not on battery.
    explicit PowerWatch(QDBusConnection bus, QObject* parent = nullptr);

    [[nodiscard]] const PowerSupply& supply() const { return m_supply; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void ask();

private:
    using Properties = std::function<void(const std::optional<QVariantMap>&)>;
    void askFor(const QString& path, const QString& interface, Properties done);
    void askForBattery();
    void take(const PowerSupply& supply);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_service;
    PowerSupply m_supply;
    bool m_isAsking = false;
    bool m_isOutdated = false; ///< something changed while the answer was on its way
};

} // namespace forecourt::app
