// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Ports, addresses and certificate: how chargers reach this computer.
#pragma once

#include "ui/settings/machinesection.h"

class QComboBox;

namespace forecourt::ui {

class CopyField;
class QrCode;

/// Every port can be tried, the certificate can be checked, before anything counts on them. Thread: GUI.
class NetworkSection final : public MachineSection
{
    Q_OBJECT

public:
    NetworkSection(const PageContext& context, api::Machine& machine);

protected:
    void load() override;

private:
    void makeAddressCard();
    void makePortCard();
    void makeCertificateCard();
    void addPort(Card* card, const config::Setting<int>& setting, const QString& label, const QString& objectName, const QString& help);
    void checkPort(int port, TextLabel* answer);
    void checkCertificate();
    void chooseFile(QLineEdit* field, const QString& title);
    void chooseAddress();
    void showAddress();
    void showEncrypted();

    QComboBox* m_address;
    CopyField* m_url;
    CopyField* m_tlsUrl;
    QString m_host; ///< what chargers are told
    QrCode* m_code;
    QLineEdit* m_bind;
    QLineEdit* m_certificate;
    QLineEdit* m_key;
    TextLabel* m_certificateAnswer;
};

} // namespace forecourt::ui
