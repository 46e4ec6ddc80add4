// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commandtemplates.h"

#include <QHash>
#include <QJsonDocument>

namespace forecourt::ui {

namespace {
/// Source: OCPP 1.6 §6; security whitepaper.
const QHash<QString, const char*>& allTemplates()
{
    static const QHash<QString, const char*> all{
        {QStringLiteral("CancelReservation"), R"({"reservationId": 1})"},
        {QStringLiteral("CertificateSigned"), R"({"certificateChain": "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----"})"},
        {QStringLiteral("ChangeAvailability"), R"({"connectorId": 0, "type": "Operative"})"},
        {QStringLiteral("ChangeConfiguration"), R"({"key": "HeartbeatInterval", "value": "300"})"},
        {QStringLiteral("ClearChargingProfile"), R"({"id": 1})"},
        {QStringLiteral("DataTransfer"), R"({"vendorId": "com.example", "messageId": "test", "data": ""})"},
        {QStringLiteral("DeleteCertificate"),
         R"({"certificateHashData": {"hashAlgorithm": "SHA256", "issuerNameHash": "00", "issuerKeyHash": "00", "serialNumber": "01"}})"},
        {QStringLiteral("ExtendedTriggerMessage"), R"({"requestedMessage": "StatusNotification"})"},
        {QStringLiteral("GetCompositeSchedule"), R"({"connectorId": 0, "duration": 86400})"},
        {QStringLiteral("GetConfiguration"), R"({"key": ["HeartbeatInterval"]})"},
        {QStringLiteral("GetDiagnostics"), R"({"location": "ftp://192.168.1.20/logs/"})"},
        {QStringLiteral("GetInstalledCertificateIds"), R"({"certificateType": "CentralSystemRootCertificate"})"},
        {QStringLiteral("GetLog"), R"({"logType": "DiagnosticsLog", "requestId": 1, "log": {"remoteLocation": "ftp://192.168.1.20/logs/"}})"},
        {QStringLiteral("InstallCertificate"),
         R"({"certificateType": "CentralSystemRootCertificate", "certificate": "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----"})"},
        {QStringLiteral("RemoteStartTransaction"), R"({"connectorId": 1, "idTag": "TAG"})"},
        {QStringLiteral("RemoteStopTransaction"), R"({"transactionId": 1})"},
        {QStringLiteral("ReserveNow"), R"({"connectorId": 1, "expiryDate": "2030-01-01T00:00:00.000Z", "idTag": "TAG", "reservationId": 1})"},
        {QStringLiteral("Reset"), R"({"type": "Soft"})"},
        {QStringLiteral("SendLocalList"), R"({"listVersion": 1, "updateType": "Full", "localAuthorizationList": []})"},
        {QStringLiteral("SetChargingProfile"),
         R"({"connectorId": 0, "csChargingProfiles": {"chargingProfileId": 1, "stackLevel": 0, "chargingProfilePurpose": "TxDefaultProfile",
             "chargingProfileKind": "Relative", "chargingSchedule": {"chargingRateUnit": "A",
             "chargingSchedulePeriod": [{"startPeriod": 0, "limit": 16}]}}})"},
        {QStringLiteral("SignedUpdateFirmware"),
         R"({"requestId": 1, "firmware": {"location": "https://192.168.1.20/firmware.bin", "retrieveDateTime": "2030-01-01T00:00:00.000Z",
             "signingCertificate": "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----", "signature": "AA=="}})"},
        {QStringLiteral("TriggerMessage"), R"({"requestedMessage": "StatusNotification"})"},
        {QStringLiteral("UnlockConnector"), R"({"connectorId": 1})"},
        {QStringLiteral("UpdateFirmware"), R"({"location": "http://192.168.1.20/firmware.bin", "retrieveDate": "2030-01-01T00:00:00.000Z"})"},
    };
    return all;
}
} // namespace

QString commandTemplate(const QString& action)
{
    const QJsonDocument payload = QJsonDocument::fromJson(QByteArray(allTemplates().value(action, "{}")));
    return QString::fromUtf8(payload.toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace forecourt::ui
