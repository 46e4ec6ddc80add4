// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings → Notifications: what raises an alert, when it is quiet, and who is told.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QTimeEdit;

namespace forecourt::ui {

class AlertKindsCard;
class Button;
class Card;
class MailCard;
class TextLabel;
class WebhookCard;

/// One section with its own Save; stands alone, so that any settings page can hold it. Typed input is never
/// lost: news from outside come in only while nothing was changed. Thread: GUI.
class NotificationSettings final : public QWidget
{
    Q_OBJECT

public:
    explicit NotificationSettings(const PageContext& context, QWidget* parent = nullptr);

    /// Something was typed and not saved yet.
    [[nodiscard]] bool isChanged() const;

private:
    struct QuietRow
    {
        QCheckBox* isOn = nullptr;
        QTimeEdit* from = nullptr;
        QTimeEdit* to = nullptr;
    };

    [[nodiscard]] Card* makeDesktopCard();
    [[nodiscard]] QuietRow makeQuietRow(Card& card, Severity severity);
    [[nodiscard]] QWidget* makeFoot();
    void connectFields();
    void load();
    [[nodiscard]] AlertSettings entered() const;
    [[nodiscard]] api::NewSecrets newSecrets() const;
    void updateState();
    void showDeliveries();
    void showProblem(const QString& text, const QString& field);
    void save();
    void store(const AlertSettings& settings, const api::NewSecrets& secrets, bool isUndoable);
    void offerUndo(const AlertSettings& before, const AlertSettings& after);
    void test(DeliveryChannel channel);

    PageContext m_context;
    AlertSettings m_loaded;
    bool m_isSaving = false;
    QCheckBox* m_desktop;
    QComboBox* m_desktopLeast;
    QCheckBox* m_digest;
    QTimeEdit* m_digestAt;
    QuietRow m_quiet[3];
    MailCard* m_mail;
    WebhookCard* m_webhook;
    AlertKindsCard* m_kinds;
    TextLabel* m_problem;
    Button* m_discard;
    Button* m_save;
};

} // namespace forecourt::ui
