// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings → Notifications: the mail server and who gets mails.
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace forecourt::ui {

class Button;

/// The password is only ever typed, never shown: an empty field keeps the saved one. Thread: GUI.
class MailCard final : public Card
{
    Q_OBJECT

public:
    explicit MailCard(const PageContext& context, QWidget* parent = nullptr);

    void load(const MailSettings& mail);
    [[nodiscard]] MailSettings entered() const;
    /// Empty: as it is.
    [[nodiscard]] std::optional<QByteArray> newPassword() const;
    /// The field of checkAlertSettings(): "mail.host" and so on; empty clears all marks.
    void markWrong(const QString& field);
    void setBusy(bool isBusy);
    void showOutcome(const QString& sentence);
    void showState(const DeliveryState* state);

Q_SIGNALS:
    void edited();
    void testWanted();

private:
    void connectFields();
    void removePassword();
    void updatePassword();
    [[nodiscard]] QWidget* fieldOf(const QString& name) const;

    PageContext m_context;
    MailSettings m_loaded;
    bool m_isPasswordRemoved = false;
    QCheckBox* m_isOn;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QComboBox* m_security;
    QLineEdit* m_user;
    QLineEdit* m_password;
    Button* m_remove;
    QLineEdit* m_from;
    QLineEdit* m_recipients;
    QComboBox* m_least;
    Button* m_test;
    TextLabel* m_outcome;
    TextLabel* m_state;
};

/// "2 wait, last one at 10:14": how a channel does; empty where there is nothing to say.
[[nodiscard]] QString deliveryStateText(const DeliveryState& state, const Formatter& format, const QDateTime& now);

} // namespace forecourt::ui
