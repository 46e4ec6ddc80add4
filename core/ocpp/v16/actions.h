// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The single list of OCPP 1.6 actions: who sends them, which block they belong to, their types.
#pragma once

#include "core/ocpp/schema/description.h"
#include "core/ocpp/schema/issue.h"
#include "core/ocpp/v16/messages/core.h"
#include "core/ocpp/v16/messages/firmware.h"
#include "core/ocpp/v16/messages/localauthlist.h"
#include "core/ocpp/v16/messages/remotetrigger.h"
#include "core/ocpp/v16/messages/reservation.h"
#include "core/ocpp/v16/messages/security.h"
#include "core/ocpp/v16/messages/smartcharging.h"

#include <QJsonObject>

#include <span>

/// Every action with its sender and its functional block; `Xxx` stands for XxxRequest/XxxResponse.
/// Source: S16 §3.3 (feature profiles), SEC.
#define FORECOURT_OCPP16_ACTIONS(X)                                  \
    X(Authorize, Station, Core)                                      \
    X(BootNotification, Station, Core)                               \
    X(ChangeAvailability, Central, Core)                             \
    X(ChangeConfiguration, Central, Core)                            \
    X(ClearCache, Central, Core)                                     \
    X(DataTransfer, Both, Core)                                      \
    X(GetConfiguration, Central, Core)                               \
    X(Heartbeat, Station, Core)                                      \
    X(MeterValues, Station, Core)                                    \
    X(RemoteStartTransaction, Central, Core)                         \
    X(RemoteStopTransaction, Central, Core)                          \
    X(Reset, Central, Core)                                          \
    X(StartTransaction, Station, Core)                               \
    X(StatusNotification, Station, Core)                             \
    X(StopTransaction, Station, Core)                                \
    X(UnlockConnector, Central, Core)                                \
    X(DiagnosticsStatusNotification, Station, FirmwareManagement)    \
    X(FirmwareStatusNotification, Station, FirmwareManagement)       \
    X(GetDiagnostics, Central, FirmwareManagement)                   \
    X(UpdateFirmware, Central, FirmwareManagement)                   \
    X(GetLocalListVersion, Central, LocalAuthListManagement)         \
    X(SendLocalList, Central, LocalAuthListManagement)               \
    X(CancelReservation, Central, Reservation)                       \
    X(ReserveNow, Central, Reservation)                              \
    X(ClearChargingProfile, Central, SmartCharging)                  \
    X(GetCompositeSchedule, Central, SmartCharging)                  \
    X(SetChargingProfile, Central, SmartCharging)                    \
    X(TriggerMessage, Central, RemoteTrigger)                        \
    X(CertificateSigned, Central, Security)                          \
    X(DeleteCertificate, Central, Security)                          \
    X(ExtendedTriggerMessage, Central, Security)                     \
    X(GetInstalledCertificateIds, Central, Security)                 \
    X(GetLog, Central, Security)                                     \
    X(InstallCertificate, Central, Security)                         \
    X(LogStatusNotification, Station, Security)                      \
    X(SecurityEventNotification, Station, Security)                  \
    X(SignCertificate, Station, Security)                            \
    X(SignedFirmwareStatusNotification, Station, Security)           \
    X(SignedUpdateFirmware, Central, Security)

namespace forecourt::ocpp::v16 {

/// Who may send the request.
enum class Sender { Station, Central, Both };

/// The feature profile an action belongs to.
enum class Block {
    Core, FirmwareManagement, LocalAuthListManagement, Reservation, SmartCharging, RemoteTrigger, Security
};

/// The types that belong together: `Exchange<AuthorizeRequest>::Response`, `::action` is "Authorize".
template<class Request>
struct Exchange;

#define FORECOURT_OCPP16_EXCHANGE(Name, sender, block)             \
    template<>                                                     \
    struct Exchange<Name##Request>                                 \
    {                                                              \
        using Response = Name##Response;                           \
        static constexpr const char* action = #Name;               \
    };
FORECOURT_OCPP16_ACTIONS(FORECOURT_OCPP16_EXCHANGE)
#undef FORECOURT_OCPP16_EXCHANGE

/// One action without its C++ types, for raw calls and the message viewer. Thread: any.
struct ActionInfo
{
    QLatin1String name;
    Sender sender = Sender::Station;
    Block block = Block::Core;
    const schema::ObjectTable& (*requestTable)() = nullptr;
    const schema::ObjectTable& (*responseTable)() = nullptr;

    [[nodiscard]] bool isFromStation() const { return sender != Sender::Central; }
    [[nodiscard]] bool isFromCentral() const { return sender != Sender::Station; }

    /// Every departure from the specification; empty if \a payload may be sent.
    [[nodiscard]] schema::Issues validateRequest(const QJsonObject& payload) const;
    [[nodiscard]] schema::Issues validateResponse(const QJsonObject& payload) const;

    [[nodiscard]] QList<schema::FieldDescription> describeRequest() const;
    [[nodiscard]] QList<schema::FieldDescription> describeResponse() const;

    /// What the tolerant reader finds, deviations and faults, without keeping the values.
    schema::Issues (*inspectRequest)(const QJsonObject& payload) = nullptr;
    schema::Issues (*inspectResponse)(const QJsonObject& payload) = nullptr;
};

/// All 39 actions, in the order of the list.
[[nodiscard]] std::span<const ActionInfo> allActions();

/// The action of this name (letter case counts), null if OCPP 1.6 has none.
[[nodiscard]] const ActionInfo* findAction(QStringView name);

} // namespace forecourt::ocpp::v16
