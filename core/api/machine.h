// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The computer the central system runs on: its network, certificates, disk and the secret of its local API.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace forecourt::api {

/// One network of the computer.
struct NetworkCard
{
    QString name;          ///< e.g. enp3s0
    QStringList addresses; ///< IPv4 first

    bool operator==(const NetworkCard&) const = default;
};

/// Whether a port can be listened on.
struct PortUse
{
    enum class State { Free, Ours, Taken, Forbidden };

    State state = State::Free;
    QString owner; ///< "name (process number)" where the system tells; else empty

    bool operator==(const PortUse&) const = default;
};

/// How the port for stations answered when this computer called itself.
struct SelfTest
{
    enum class Outcome {
        Answers,
        Refused,     ///< nothing listens on that address
        Silent,      ///< no answer in time
        OtherProgram ///< something answers, but not this program
    };
    struct Row
    {
        QString address;
        Outcome outcome = Outcome::Answers;

        bool operator==(const Row&) const = default;
    };

    QList<Row> rows;
    QString firewall; ///< one that is switched on here ("ufw"); empty: none was found, which proves little

    bool operator==(const SelfTest&) const = default;
};

/// What a server certificate says, after it was found to fit its key.
struct CertificateFacts
{
    QString subject;
    QString issuer;
    QStringList names;  ///< DNS names and addresses it is valid for
    QDateTime validFrom;
    QDateTime validTo;
    bool isSelfSigned = false;

    bool operator==(const CertificateFacts&) const = default;
};

/// What is kept, and how much room it takes.
struct StorageUse
{
    qint64 siteBytes = 0;    ///< of its files on the disk
    qint64 messageBytes = 0; ///< of its files on the disk
    qint64 messages = 0;
    qint64 sessions = 0;
    qint64 samples = 0;
    qint64 events = 0;
    qint64 lostMessages = 0; ///< not written since the start: too many at once, or the disk refused
    std::optional<QDateTime> oldestMessageAt;
    std::optional<QDateTime> oldestEventAt;

    bool operator==(const StorageUse&) const = default;
};

/// One setting of the computer that is not as delivered. Values are texts, as in the settings file.
struct MachineSetting
{
    enum class Origin { Preset, File, CommandLine };

    QString value;                 ///< what holds from the next start on
    std::optional<QString> stored; ///< what the settings file says, whatever holds
    Origin origin = Origin::File;

    bool operator==(const MachineSetting&) const = default;
};

/// What is known of the central system's computer without asking.
struct MachineState
{
    QMap<QString, MachineSetting> settings; ///< by the keys of core/config; what is not among them is as delivered
    QString settingsFile;                   ///< where changes are kept
    QString listensOn;                      ///< the only address where chargers are heard in this run; empty: all
    QString apiToken;                       ///< empty where there is none
    QString restartCommand;                 ///< of a shell, for the owner; empty: no service manager started it

    bool operator==(const MachineState&) const = default;
};

/// New values by key; nothing: what the settings file says is forgotten, so that preset or default hold again.
using SettingChanges = QMap<QString, std::optional<QString>>;

/// Thread: main.
class Machine
{
public:
    virtual ~Machine() = default;

    /// Networks that are up, the one chargers most likely use first. Quick.
    [[nodiscard]] virtual QList<NetworkCard> networkCards() const = 0;
    /// As last read. Quick.
    [[nodiscard]] virtual MachineState state() const = 0;
    /// state(), read anew.
    [[nodiscard]] virtual QFuture<Result<MachineState>> readState() = 0;
    /// Stores settings; they count from the next start. Where one is refused nothing is stored. The result is the new
    /// state(). Errors: InvalidInput (args: file, key, value, rule), FileFailed (args: file).
    [[nodiscard]] virtual QFuture<Result<MachineState>> changeSettings(SettingChanges changes) = 0;
    /// \a address empty: all.
    [[nodiscard]] virtual QFuture<Result<PortUse>> checkPort(int port, QString address) = 0;
    /// Calls \a port on each own address from this computer itself. That passes neither the network card nor the
    /// router: it proves that the program listens there, not that others get through. Takes seconds where
    /// something is silent. Errors: NotFound (no network).
    [[nodiscard]] virtual QFuture<Result<SelfTest>> testPort(int port) = 0;
    /// Errors: FileFailed (args: file), InvalidInput (key and certificate do not belong together).
    [[nodiscard]] virtual QFuture<Result<CertificateFacts>> checkCertificate(QString certificateFile, QString keyFile) = 0;
    /// Errors: StorageFailed, StorageCorrupt.
    [[nodiscard]] virtual QFuture<Result<StorageUse>> storageUse() = 0;

    /// Makes another token of the local API, which counts from the next start; until then the old one does. The result
    /// is the new one. Errors: FileFailed.
    [[nodiscard]] virtual QFuture<Result<QString>> renewApiToken() = 0;

    /// Whether restart() does anything: a service is restarted by its owner, see MachineState::restartCommand.
    [[nodiscard]] virtual bool canRestart() const = 0;
    /// Stops the central system and starts it with the settings as they are now; the window comes back.
    virtual void restart() = 0;
};

} // namespace forecourt::api
