"""Lets LibreOffice accept and reject all tracked changes of some files.

    python3 settle.py PROFILE FOLDER FILE.docx …

FOLDER then holds accepted/FILE.docx and rejected/FILE.docx. Without LibreOffice's bridge for
Python (the package python3-uno) it ends with 3.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
except ImportError:
    sys.exit(3)

FATES = {
    "accepted": ".uno:AcceptAllTrackedChanges",
    "rejected": ".uno:RejectAllTrackedChanges",
}


def named(name, value):
    given = PropertyValue()
    given.Name = name
    given.Value = value
    return given


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(200):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.3)
    sys.exit("LibreOffice does not answer")


def settle(context, desktop, file, fate, folder):
    text = desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, (named("Hidden", True),))
    dispatcher = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.DispatchHelper", context
    )
    dispatcher.executeDispatch(text.CurrentController.Frame, FATES[fate], "", 0, ())
    target = folder / fate / file.name
    target.parent.mkdir(parents=True, exist_ok=True)
    text.storeToURL(target.as_uri(), (named("FilterName", "MS Word 2007 XML"),))
    text.close(True)


def main(profile, folder, *files):
    pipe = f"tabellion{os.getpid()}"
    office = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ]
    )
    try:
        context = connected(pipe)
        desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context
        )
        for file in files:
            for fate in FATES:
                settle(context, desktop, Path(file), fate, Path(folder))
        desktop.terminate()
        office.wait(60)
    finally:
        office.kill()


main(*sys.argv[1:])
