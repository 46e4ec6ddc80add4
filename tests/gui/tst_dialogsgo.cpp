// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A dialog that was closed is gone: nothing of it stays in memory.
#include "tests/gui/fullconsole.h"
#include "tests/support/testprogram.h"

#include <QAction>
#include <QDialog>
#include <QTest>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::dialogsgo {

class TestDialogsGo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStaysOfAClosedDialog();
};

/// Everything that asks for a form, opened and closed twice: the second time adds no widget.
void TestDialogsGo::nothingStaysOfAClosedDialog()
{
    FullConsole fixture;
    fixture.open();
    fixture.window().open(QStringLiteral("charger/YARD-DC"));
    FakeConsole::settle();
    QStringList names;
    for (const QAction* const action : fixture.window().actionBook().actions()) {
        const QString name = action->objectName();
        const bool isForm = name.startsWith(QLatin1String("menuCommand")) || name == QLatin1String("menuExpert") || name == QLatin1String("menuRename")
            || name == QLatin1String("menuTemplate") || name == QLatin1String("menuPlanned") || name == QLatin1String("menuShortcuts")
            || name == QLatin1String("menuHelp") || name == QLatin1String("menuAbout");
        if (isForm && action->isEnabled())
            names.append(name);
    }
    QVERIFY(names.size() > 12);
    const auto use = [&](const QString& name) {
        for (QAction* const action : fixture.window().actionBook().actions()) {
            if (action->objectName() == name)
                action->trigger();
        }
        FakeConsole::settle();
        const auto dialogs = fixture.window().findChildren<QDialog*>();
        bool isOpen = false;
        for (QDialog* const dialog : dialogs) {
            isOpen = isOpen || dialog->isVisible();
            if (dialog->isVisible())
                dialog->reject();
        }
        QTest::qWait(20); // runs a loop: what is to be deleted is
        return isOpen;
    };
    QStringList kept;
    for (const QString& name : std::as_const(names)) {
        QVERIFY2(use(name), qPrintable(name + QLatin1String(" opened nothing")));
        const auto before = QApplication::allWidgets().size();
        use(name);
        const auto after = QApplication::allWidgets().size();
        if (after > before)
            kept.append(QStringLiteral("%1 %2").arg(name).arg(after - before));
    }
    QVERIFY2(kept.isEmpty(), qPrintable(kept.join(QStringLiteral(", "))));
}

FORECOURT_WINDOW_TEST(TestDialogsGo)

} // namespace forecourt::tests::dialogsgo

#include "tst_dialogsgo.moc"
