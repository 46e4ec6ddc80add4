// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// About: version, licences, folders, and a text to paste into a question.
#pragma once

#include "ui/widgets/formdialog.h"

class QLayout;

namespace forecourt::ui {

/// What only the running program knows.
struct AboutFacts
{
    QString dataFolder;
    QString settingsFile;
    QString logFolder;
    int chargers = 0;
    int port = 0;
    bool isListening = false;
    QString service = {};        ///< address of the service this window is attached to; empty: to none
    QString serviceVersion = {};
    QString serviceSettings = {}; ///< file of its settings
};

/// Thread: GUI.
class AboutDialog final : public FormDialog
{
    Q_OBJECT

public:
    AboutDialog(const ThemeManager& themes, const AboutFacts& facts, QWidget* parent);

    /// What "Copy details" puts on the clipboard: English, no names and no secrets.
    [[nodiscard]] static QString details(const AboutFacts& facts);

private:
    /// What is kept where; what is not there has no line.
    QLayout* makePlaces(const AboutFacts& facts);
    QWidget* makeLicences();
};

} // namespace forecourt::ui
