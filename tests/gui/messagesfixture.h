// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of the trace share: two chargers, six messages, the page over them, and how a person uses it.
#pragma once

#include "core/export/traceservice.h"
#include "core/ocpp/explain/v16explainer.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/messagebuilder.h"
#include "ui/pages/messagefilterfield.h"
#include "ui/pages/messagespage.h"
#include "ui/pages/tracefilespanel.h"
#include "ui/pages/tracetable.h"
#include "ui/widgets/togglechip.h"

#include <QTemporaryDir>

namespace forecourt::tests {

/// Thread: the test's.
struct MessagesFixture : PageFixture
{
    ocpp::V16Explainer explainer;
    exporting::TraceService files{console.history, explainer};
    QString marks;
    QTemporaryDir folder;
    ui::MessagesPage* page = nullptr;

    MessagesFixture();
    ~MessagesFixture();

    /// Call after the rows are as the test wants them.
    void open();
    [[nodiscard]] ui::TraceTable& table() const { return *find<ui::TraceTable>(*page, "traceTable"); }
    [[nodiscard]] ui::MessageFilterField& field() const { return *find<ui::MessageFilterField>(*page, "traceFilter"); }
    [[nodiscard]] int rows() const { return page->model().rowCount(); }
    void choose(qint64 id);
    void type(const QString& text);
    /// Lets time pass: polls and counts.
    void pass(int ms);
    void openFile(const QByteArray& text);
    [[nodiscard]] QString chipText(const char* name) const { return find<ui::ToggleChip>(*page, name)->text(); }
};

} // namespace forecourt::tests
