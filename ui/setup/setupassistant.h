// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The first minutes: site, supply, network, backup, first charger, each page skippable.
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/widgets/formdialog.h"

class QStackedWidget;

namespace forecourt::config {
class SettingsStore;
}

namespace forecourt::ui {

/// One page of the assistant. Thread: GUI.
class SetupPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString explanation() const = 0;
    /// What the button that goes on says; empty: "Next".
    [[nodiscard]] virtual QString verb() const { return {}; }
    /// The page comes to the front.
    virtual void begin() {}
    /// Checks and keeps what was entered, then calls \a done: empty for good, else the sentence to show.
    virtual void keep(std::function<void(const QString& problem)> done) = 0;
};

/// Remembers the page to go on with, so that it can be closed at any time. The server listens meanwhile.
class SetupAssistant final : public FormDialog
{
    Q_OBJECT

public:
    static constexpr int PageCount = 5;

    SetupAssistant(const PageContext& context, config::SettingsStore& settings, QWidget* parent);

    /// True on a fresh site whose owner has not seen or has not finished it.
    [[nodiscard]] static bool isWanted(const PageContext& context, const config::SettingsStore& settings);

Q_SIGNALS:
    /// The last page was confirmed.
    void firstChargerWanted();

public:
    /// "Next": keeps this page and goes on; closes after the last.
    void accept() override;

private:
    void addPage(SetupPage* page);
    void showPage(int page);
    void remember(int page);
    void skip();
    [[nodiscard]] SetupPage& current() const;

    PageContext m_context;
    config::SettingsStore& m_settings;
    QStackedWidget* m_pages;
    Button* m_back;
    Button* m_skip;
    bool m_isKeeping = false;
};

} // namespace forecourt::ui
