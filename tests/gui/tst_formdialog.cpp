// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Dialogs stay calm while what is typed in them is judged.
#include "tests/support/testprogram.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/formdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>

#include <memory>
#include <vector>

#include <malloc.h>

using namespace forecourt::ui;

namespace forecourt::tests::formdialog {

class TestFormDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorMovesNoField();
    void anErrorGoesWithTheEntryItSpokeOf_data();
    void anErrorGoesWithTheEntryItSpokeOf();
    void whatIsJudgedWhileTypedKeepsItsError();
    void theKeyboardGoesToTheFirstWrongField();
    void nothingLiesOverTheButtons();
    void whatIsHigherThanTheScreenScrolls();
    void aClosedDialogLeavesNothing();
};

void TestFormDialog::anErrorMovesNoField()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    auto* dialog = new FormDialog(themes, QStringLiteral("New tag"), nullptr, 560);
    auto* price = new QLineEdit;
    auto* name = new QLineEdit;
    dialog->addField(QStringLiteral("Price"), price);
    dialog->addField(QStringLiteral("Name"), name);
    dialog->setAcceptButton(QStringLiteral("Save"));
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const auto settle = [] {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    };
    settle();
    const auto places = [&] { return QList<int>{price->mapTo(dialog, QPoint()).y(), name->mapTo(dialog, QPoint()).y()}; };
    const QList<int> before = places();
    const int height = dialog->height();
    dialog->setFieldError(price, QStringLiteral("Not a number"));
    settle();
    QCOMPARE(places(), before);
    QCOMPARE(dialog->height(), height);
    dialog->setFieldError(price, QString());
    dialog->setProblem(QStringLiteral("The disk is full"));
    settle();
    QCOMPARE(places(), before); // what is below them may grow
    delete dialog;
}

void TestFormDialog::anErrorGoesWithTheEntryItSpokeOf_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* const kind : {"QLineEdit", "QPlainTextEdit", "QComboBox", "QSpinBox"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestFormDialog::anErrorGoesWithTheEntryItSpokeOf()
{
    QFETCH(QString, kind);
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    FormDialog dialog(themes, QStringLiteral("New tag"), nullptr, 560);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QWidget* field = nullptr;
    if (kind == QLatin1String("QLineEdit"))
        field = new QLineEdit;
    else if (kind == QLatin1String("QPlainTextEdit"))
        field = new QPlainTextEdit;
    else if (kind == QLatin1String("QSpinBox"))
        field = new QSpinBox;
    else {
        auto* const choice = new QComboBox;
        choice->setEditable(true);
        field = choice;
    }
    dialog.addField(QStringLiteral("Amount"), field);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto* const error = dialog.findChild<QLabel*>(QStringLiteral("fieldError"));
    for (int round = 0; round < 2; ++round) { // the second error is like the first
        dialog.setFieldError(field, QStringLiteral("Say how much"));
        QVERIFY(error->isVisible());
        QVERIFY(field->property("error").toBool());
        field->setFocus();
        QTest::keyClick(field, Qt::Key_7);
        QVERIFY(!error->isVisible());
        QVERIFY(!field->property("error").toBool());
        QCOMPARE(field->accessibleDescription(), QString());
    }
}

void TestFormDialog::whatIsJudgedWhileTypedKeepsItsError()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    FormDialog dialog(themes, QStringLiteral("New tag"), nullptr, 560);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* field = new QLineEdit;
    dialog.addField(QStringLiteral("Amount"), field);
    const auto judge = [&] { dialog.setFieldError(field, field->text().isEmpty() ? QString() : QStringLiteral("Not a number")); };
    connect(field, &QLineEdit::textChanged, &dialog, judge);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto* const error = dialog.findChild<QLabel*>(QStringLiteral("fieldError"));
    QTest::keyClicks(field, QStringLiteral("ab"));
    QVERIFY(error->isVisible());
    field->clear();
    QVERIFY(!error->isVisible());
}

void TestFormDialog::theKeyboardGoesToTheFirstWrongField()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    FormDialog dialog(themes, QStringLiteral("New tag"), nullptr, 560);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* name = new QLineEdit;
    auto* price = new QLineEdit;
    dialog.addField(QStringLiteral("Name"), name);
    dialog.addField(QStringLiteral("Price"), price);
    Button* const accept = dialog.setAcceptButton(QStringLiteral("Save"));
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    accept->setFocus();
    dialog.setFieldError(name, QString());
    QVERIFY(accept->hasFocus());
    dialog.setFieldError(name, QStringLiteral("Say which"));
    dialog.setFieldError(price, QStringLiteral("Say how much"));
    QVERIFY(name->hasFocus());
}

void TestFormDialog::nothingLiesOverTheButtons()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    FormDialog dialog(themes, QStringLiteral("Which settings should all of the chargers of this site have from now on?"), nullptr, 320);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setText(QStringLiteral("Every guided check compares a charger with this list. Leave out what may differ from one to the next."));
    auto* text = new QPlainTextEdit;
    text->setMinimumHeight(QGuiApplication::primaryScreen()->availableGeometry().height() * 2 / 3 - 150); // Qt's first height is too little
    dialog.addField(QStringLiteral("One per line: name = value"), text);
    Button* accept = dialog.setAcceptButton(QStringLiteral("Save"));
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto gap = [&] { return accept->mapTo(&dialog, QPoint()).y() - text->mapTo(&dialog, QPoint(0, text->height())).y(); };
    QTRY_VERIFY2(gap() > 0, qPrintable(QString::number(gap())));
    QVERIFY(text->height() >= text->minimumHeight());
}

void TestFormDialog::whatIsHigherThanTheScreenScrolls()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    FormDialog dialog(themes, QStringLiteral("New tag"), nullptr, 560);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const int room = QGuiApplication::primaryScreen()->availableGeometry().height();
    auto* text = new QPlainTextEdit;
    text->setMinimumHeight(room);
    auto* name = new QLineEdit;
    dialog.addField(QStringLiteral("Remark"), text);
    dialog.addField(QStringLiteral("Name"), name);
    const Button* accept = dialog.setAcceptButton(QStringLiteral("Save"));
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTRY_VERIFY(dialog.findChild<QScrollArea*>(QStringLiteral("dialogContent")) != nullptr);
    QTRY_VERIFY(dialog.height() <= room);
    QTRY_VERIFY(dialog.rect().contains(QRect(accept->mapTo(&dialog, QPoint()), accept->size())));
    QVERIFY(name->isVisible() && text->height() >= room);
}

/// Qt 6.4 keeps the style rules of a field within a field for good, by its address. Where each round has addresses of its own that
/// shows in full.
void TestFormDialog::aClosedDialogLeavesNothing()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    std::vector<std::unique_ptr<char[]>> kept; // so that no two rounds get the same addresses
    std::size_t keptBytes = 0;
    const auto keep = [&](std::size_t size) {
        kept.push_back(std::make_unique<char[]>(size));
        keptBytes += ::malloc_usable_size(kept.back().get()) + sizeof(void*);
    };
    const auto useOne = [&](int round) {
        auto* dialog = new FormDialog(themes, QStringLiteral("New tag"), nullptr, 560);
        for (int i = 0; i < 4; ++i) {
            auto* box = new QComboBox;
            keep(static_cast<std::size_t>(200 + 48 * (round % 7)));
            box->setEditable(true);
            keep(static_cast<std::size_t>(100 + 32 * (round % 5)));
            dialog->addField(QStringLiteral("Person"), box);
            dialog->addField(QStringLiteral("Count"), new QSpinBox);
        }
        dialog->setAcceptButton(QStringLiteral("Save"));
        dialog->open();
        QCoreApplication::processEvents();
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    };
    kept.reserve(10'000);
    const auto inUse = [&] { return static_cast<qint64>(::mallinfo2().uordblks) - static_cast<qint64>(keptBytes); };
    for (int round = 0; round < 20; ++round)
        useOne(round);
    const qint64 before = inUse();
    constexpr int Rounds = 200;
    for (int round = 0; round < Rounds; ++round)
        useOne(round);
    const qint64 left = (inUse() - before) / Rounds;
    QVERIFY2(left < 500, qPrintable(QString::number(left))); // bytes; 6,900 with the rules of Qt
}

FORECOURT_WINDOW_TEST(TestFormDialog)

} // namespace forecourt::tests::formdialog

#include "tst_formdialog.moc"
