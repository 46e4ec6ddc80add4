// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Calls our own port from this computer and says what that proves.
#pragma once

#include "core/api/machine.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

namespace forecourt::ui {

class Button;
class TextLabel;

/// One line for each own address, then what a firewall or router could still do. Thread: GUI.
class PortSelfTest final : public QWidget
{
    Q_OBJECT

public:
    /// Object names begin with \a prefix.
    PortSelfTest(const PageContext& context, api::Machine& machine, const QString& prefix, QWidget* parent = nullptr);

    /// Tests the port that is listened on now; nothing while it is not.
    void run();

Q_SIGNALS:
    /// The answer is there; it needs more room than before.
    void answered();

private:
    void show(const Result<api::SelfTest>& result, int port);
    void updateButton();

    PageContext m_context;
    api::Machine& m_machine;
    Button* m_button;
    TextLabel* m_answer;
    bool m_isRunning = false;
};

/// The answers line by line, then what they prove. \a test has at least one row.
[[nodiscard]] QString selfTestSentence(const api::SelfTest& test, int port);

} // namespace forecourt::ui
