// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The configuration keys of a simulated station, with the rules of the standard.
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace forecourt::simulator {

/// Outcome of setting a key. Source: S16 §7.22 ConfigurationStatus.
enum class SetOutcome { Accepted, Rejected, RebootRequired, NotSupported };

/// One key.
struct ConfigurationKey
{
    enum class Type { Boolean, Integer, Text, List };

    QString name;
    QString value;
    Type type = Type::Text;
    bool isReadOnly = false;
    bool isWriteOnly = false;   ///< never reported with its value (AuthorizationKey)
    bool needsReboot = false;
    qint64 minimum = 0;         ///< Integer
    qint64 maximum = 2'147'483'647;
    int maximumItems = 0;       ///< List; 0: no limit
    QStringList allowed;        ///< List and Text: permitted items; empty: any
};

/// All standard keys of OCPP 1.6 with sensible values; names compare without case. Source: S16 §9.
class Configuration
{
public:
    explicit Configuration(int connectors);

    /// Keys in order; write-only ones without a value.
    [[nodiscard]] QList<ConfigurationKey> keys() const;
    [[nodiscard]] std::optional<ConfigurationKey> find(const QString& name) const;
    [[nodiscard]] QString text(const QString& name) const;
    [[nodiscard]] int integer(const QString& name) const;
    [[nodiscard]] bool boolean(const QString& name) const;
    [[nodiscard]] QStringList list(const QString& name) const;

    /// As ChangeConfiguration does: checks access, type, range and items.
    SetOutcome set(const QString& name, const QString& value);
    /// Adds or replaces a key, without any check: for scenarios and vendor keys.
    void define(const ConfigurationKey& key);
    void remove(const QString& name);

private:
    void addCore(int connectors);
    void addProfiles();
    void addSecurity();

    QMap<QString, ConfigurationKey> m_keys; ///< by folded name
};

} // namespace forecourt::simulator
