// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings → Notifications: an address that is called with alerts as JSON.
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace forecourt::ui {

class Button;

/// The secret is only ever typed, never shown: an empty field keeps the saved one. Thread: GUI.
class WebhookCard final : public Card
{
    Q_OBJECT

public:
    explicit WebhookCard(const PageContext& context, QWidget* parent = nullptr);

    void load(const WebhookSettings& webhook);
    [[nodiscard]] WebhookSettings entered() const;
    /// Empty: as it is.
    [[nodiscard]] std::optional<QByteArray> newSecret() const;
    /// "webhook.url" marks the address; anything else clears the mark.
    void markWrong(const QString& field);
    void setBusy(bool isBusy);
    void showOutcome(const QString& sentence);
    void showState(const DeliveryState* state);

Q_SIGNALS:
    void edited();
    void testWanted();

private:
    void updateSecret();

    PageContext m_context;
    WebhookSettings m_loaded;
    bool m_isSecretRemoved = false;
    QCheckBox* m_isOn;
    QLineEdit* m_url;
    QLineEdit* m_secret;
    Button* m_remove;
    QComboBox* m_least;
    Button* m_test;
    TextLabel* m_outcome;
    TextLabel* m_state;
};

} // namespace forecourt::ui
